/**
 * Whether a page sets a short line down beside a report rather than in it: source, date, readers, sharing. All texts
 * here are folded: half-width punctuation, simplified characters, no spaces between them.
 */
export function isPreamble(line: string): boolean {
  return preamble.test(line)
}

/** Whether a line is nothing but a date, or a short line that ends in the name of an office: who signed, and when. */
export function isSignature(line: string): boolean {
  return signature.test(line)
}

/** Whether a line can only stand at the foot of a page. */
export function isFoot(line: string): boolean {
  return foot.test(line)
}

/** Whether a line opens with a number of the first or second level: 一、 or (一). */
export function isNumberedHeading(line: string): boolean {
  return heading.test(line)
}

const preamble =
  /^(?:来源|作者|发布|日期|时间|浏览|阅读|访问|点击|字[体号]|字号|语音|分享|打印|收藏|文章|信息|责任编辑|编辑|审核|索引号|[【[(](?![一二三四五六七八九十])|20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2})/
const foot =
  /扫一扫|二维码|打印本页|关闭窗口|打印[ |]*关闭|分享到|分享文章|回到顶部|返回顶部|上一篇|下一篇|版权所有|主办单位?[::]|主办:|承办单位?[::]|ICP备|公网安备|网站标识码|网站地图|联系我们|相关链接|友情链接|技术支持|点击收藏|未经授权|此件(?:主动|依申请)?公开|我要找|相关(?:文章|阅读|信息|附件|解读)/
const signature =
  /^(?:20\d\d|二[〇○O零])[\d〇○O零一二三四五六七八九十年月日/.\-\s]{1,14}$|^[^\s,。;:、]{2,40}(?:局|厅|委员会|教委)$/
const heading = /^(?:[一二三四五六七八九十]{1,3}[、.]|[((][一二三四五六七八九十]{1,3}[))])/
