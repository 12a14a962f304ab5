import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef, type MouseEvent, type ReactNode, type RefObject } from 'react'
import { firstComparison } from '../features/start/examples.ts'
import styles from './shell.module.css'
import { ThemeSwitch } from './theme-switch.tsx'

const pages = [
  { path: '/compare', href: firstComparison, label: '比较' },
  { path: '/bureaus', href: '#/bureaus', label: '部门' },
  { path: '/import', href: '#/import', label: '导入' },
  { path: '/data', href: '#/data', label: '数据' },
  { path: '/about', href: '#/about', label: '说明' },
] as const

/** The frame every page stands in: name, navigation, the page, and what is true of the whole app. */
export function Shell({ children, footer }: { children: ReactNode; footer: ReactNode }) {
  const main = useRef<HTMLElement>(null)
  const here = useLocation({ select: (location) => location.pathname })
  useFocusOnPageChange(main)
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main" onClick={(event) => skipTo(main.current, event)}>
        跳到正文
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <Link to="/" className={styles.name}>
            <span className={styles.mark}>法衡</span>
            <span className={styles.tagline}>教育部门法治政府建设年报比较</span>
          </Link>
          <nav className={styles.nav} aria-label="主导航">
            {pages.map((page) => (
              <a
                key={page.path}
                href={page.href}
                className={styles.link}
                aria-current={here === page.path ? 'page' : undefined}
              >
                {page.label}
              </a>
            ))}
          </nav>
          <ThemeSwitch />
        </div>
      </header>
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <footer className={styles.footer}>
        <div className={styles.footing}>{footer}</div>
      </footer>
    </div>
  )
}

// A hash route must not see the fragment, so the skip link moves focus by hand.
function skipTo(target: HTMLElement | null, event: MouseEvent) {
  event.preventDefault()
  target?.focus()
}

/** A new page starts at its top, with the focus where its reading starts. */
function useFocusOnPageChange(main: RefObject<HTMLElement | null>) {
  const path = useLocation({ select: (location) => location.pathname })
  const previous = useRef(path)
  useEffect(() => {
    if (previous.current === path) return
    previous.current = path
    window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [path, main])
}
