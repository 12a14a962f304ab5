import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `npm run gallery`: the development server on the gallery's own page, without data, worker or policy. */
export default defineConfig({ root: import.meta.dirname, plugins: [react()], server: { open: false } })
