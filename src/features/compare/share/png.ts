/** Twice the pixels, for screens and print; less where the canvas would grow beyond what browsers draw. */
const scale = 2
const mostPixels = 16_000

/** Draws the picture on a canvas. Rejects with a Chinese sentence where the browser cannot. */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const times = Math.min(scale, mostPixels / height, mostPixels / width)
  if (times < 1) throw new Error('图太长，位图画不下，请改存 SVG。')
  const image = new Image()
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * times)
    canvas.height = Math.round(height * times)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('浏览器没有给画布，请改存 SVG。')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (blob === null) throw new Error('浏览器没有画出位图，请改存 SVG。')
    return blob
  } finally {
    URL.revokeObjectURL(url)
  }
}
