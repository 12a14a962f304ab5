/** Every fault that is tried, by the part of `npm run soak` that tries it, in the order of the closing table. */
export const faultsByPart = {
  fuzz: [
    '任意固定链接',
    '任意路由参数对象',
    '任意数据文档',
    '任意备份文件',
    '数据包里任意单元格（CSV）',
    '任意边界文件（GeoJSON）',
    '损坏的文件（docx、xlsx、数据包）',
    '损坏的文件（PDF）',
    '截断的网页存档（mhtml）',
    'CSV 导出里的公式文本',
  ],
  browser: [
    '首次安装在第 k 个请求断线',
    '数据文件收到的是错的（改动、断线、缺失、截断、网页）',
    '程序文件收到的是错的（改动、断线、缺失、截断、类型、网页）',
    '服务器进程停止：页面、固定链接、导出',
    '数据各处的攻击文本（页面）',
    '链接里的攻击文本',
    '保存的比较与分组名里的攻击文本',
  ],
  commits: [
    '提交新数据时浏览器进程被杀（SIGKILL）',
    '提交新数据时页面崩溃',
    '提交新数据时解码线程被终止',
    '提交新数据时标签页被关',
    '两个标签页同时提交不同版本',
    '读的时候别的标签页换了数据版本',
    '时钟在 1970、2099、倒走',
  ],
  storage: [
    '关闭时数据库文件受损（翻位、截断、清零、删除）',
    '已存的记录被改动或删除',
    '保存途中本机空间用尽（配额调低）',
    '代码 N−1、N、N+1 三个标签页：读、提交、升级',
    '标签页不让出存储',
  ],
} as const

export type SoakPart = keyof typeof faultsByPart
export type Fault = (typeof faultsByPart)[SoakPart][number]
