const otherNames =
  '人民法院|中级法院|法院|检察院|公安局|公安机关|派出所|司法局|市场监管局|市场监督管理局|民政局|卫健委|卫健局|关工委|人大常委会|政协|审计局|' +
  '纪委监委|团委|妇联|总工会|消防救援大队|交警大队|财政局|住建局|水利局|文旅局|人社局|生态环境局|应急管理局|城管局|税务局'
const theirDeeds =
  '受理|审理|审结|办理|查处|检查|立案|调解|作出|开展|发放|抓获|处理|组织|收|接到|举办|聘任|配备|出动|办结|派出|制发|提起|破获|' +
  '侦办|移送|起诉|帮扶|出台|印发|制定|表彰|培训|走访|救助|发出|推送|主动公开|公开'
const otherBodies = new RegExp(
  `(?:^|[,，、:])(?:\\d{4}年度?|今年|全年)?[,，]?[一-龥]{0,4}?(?:${otherNames})(?:共|全年|累计|今年|依法|已|全县|全市|新|年内|本年度|[，,])*(?:${theirDeeds})`,
)

/** 省教育厅全年…, unless the report is that department's own. */
const superior =
  /(?:^|[,，、:])(?:[一-龥]{0,3}省|[一-龥]{0,6}自治区)?(?:教育厅|教育部|省厅|国务院)(?:共|全年|累计|今年|已|新|年内|本年度|[，,])*(?:出台|印发|制定|举办|组织|开展|受理|查处|检查|聘|公开|培训|认定|评选|表彰|办理|作出|制发|发布|公布)/

/** The sentence speaks of a court, of the police, of the whole province; until it comes back to 我局. */
export function isOtherBody(before: string, department: boolean): boolean {
  const near = before.slice(-60)
  if (!department && superior.test(near)) return true
  if (
    /[省市县区国]级?层面|全国(?:共|累计|各地|已)|(?:教育部|教育厅|教育局|市局|省厅|上级)[^,，]{0,8}[对到][我本][县市区局旗州省盟]/.test(
      near,
    )
  )
    return true
  const other = otherBodies.exec(near)
  if (!other || /联合|会同|协同|配合|邀请|聘请|协助|与|被|由|向|经|参加/.test(other[0])) return false
  return !/我局|我委|我厅|本局|教育局|教体局|教委|全系统|局机关|联合|会同|协同/.test(near.slice(other.index))
}

const schoolDeeds = '开展|举办|组织|聘|邀请|发放|召开|设立|排查|检查|参加|印发|化解|调解'
const oneSchool = new RegExp(
  `(?:^|[,，、:])(?:其中|其中,)?([一-龥]{2,9}?(?:中学|小学|幼儿园|学校))(?:共|全年|累计|已|今年|先后)*(?:${schoolDeeds})`,
  'g',
)
const manySchools =
  /[各全每等我到进入在向对为和与及由]|所有|中小|部分|民办|公办|指导|组织|督促|辖区|直属|乡镇|农村|示范|专门/

/** 第一中学开展法治讲座6场: one school's number is no figure of the bureau, until the sentence comes back to all. */
export function isOneSchool(before: string): boolean {
  const near = before.slice(-60)
  const last = [...near.matchAll(oneSchool)].at(-1)
  if (!last || manySchools.test(last[1] ?? '')) return false
  return !/[全各]|合计|总计|我局/.test(near.slice(last.index + last[0].length))
}
