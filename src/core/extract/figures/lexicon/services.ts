import type { Entry } from './entry.ts'

/** 政务服务与公开: items, cases, satisfaction, disclosure, proposals. */
export const services: readonly Entry[] = [
  {
    rule: 'power-list',
    indicator: 'power_list_items',
    measure: 'items',
    heads:
      '权责清单|权力清单|权责事项|行政执法事项|执法事项|行政权力事项|权力事项|行政职权|责任清单|权责清单事项|行政权力|权力和责任清单|执法事项清单|执法事项目录',
    unless: '小微权力|负面|下放|划转|其中|取消|学校小微|委托|新增|删除|调减|减少|移交',
    reads: ['认领执法事项94项', 94],
    refuses: '梳理小微权力事项63项、办学行为负面事项84项',
  },
  {
    rule: 'service-items',
    indicator: 'government_service_items',
    measure: 'items',
    heads:
      '政务服务事项|依申请服务事项|依申请政务服务事项|依申请事项|服务事项|进驻事项|办事事项|可网办事项|网办事项|依申请类事项|依申请六类事项|政务事项|依申请类政务服务事项|进驻大厅|进驻政务大厅|进驻政务服务中心|进驻政务服务大厅|进驻政务中心|进驻中心|政务大厅事项|大厅事项|窗口事项|可网上办理|公共服务事项|政务服务清单',
    unless:
      '即办件|办结|其中|下放|占比|办理量|办件量|取消|最多跑一次事项|零跑动|增加|减少|权责清单|办理政务服务事项',
    reads: ['区教委涉及政务服务事项33项', 33],
    refuses: '办结政务服务事项582件',
  },
  {
    rule: 'service-cases',
    indicator: 'service_cases_handled',
    measure: 'cases',
    heads:
      '办结|办理|受理|办件|办件量|服务事项|审批事项|事项|办结事项|政务服务|业务|总办件量|办理事项|行政审批',
    near: ['办结|办理|受理|办件|审批|办件量'],
    with: ['<政务服务>|事项|审批'],
    unless:
      '<信访>|建议|提案|行政许可|许可|处罚|复议|诉讼|申请公开|教师资格|合同|规范性文件|满意|案件|信息公开|依申请公开|矛盾|资助|即办件|法律援助|审查|可网办|人事|学籍卡|政府信息|行政强制|证照|主办|会办|协办|督办|领办',
    unlessBefore: '<信访>|行政许可|提案|公开申请|依申请公开|教师资格认定|信息公开',
    reads: ['2024年以来办结民办学校事项共61件', 61],
    refuses: '共收到信访件282件,已办结121件',
  },
  {
    rule: 'electronic-certificates',
    indicator: 'electronic_certificates',
    measure: 'records',
    heads: '电子证照|电子证照信息|办件信息|证照信息|电子证照数据|电子证书|电子证件',
    with: ['电子证照|电子证书|电子证件'],
    unless: '编目|类|种|完成比例|目录|调用|事项',
    reads: ['提供办件信息、电子证照信息等2338件', 2338],
    refuses: '启动并完成四项证照的电子证照编目及数据汇集工作',
  },
  {
    rule: 'service-satisfaction',
    indicator: 'service_satisfaction_rate',
    measure: 'percent',
    heads: '满意度|满意率|好评率|群众满意率|办事满意率|群众满意度|服务满意度|好评度|办件满意度|好评',
    with: ['<政务服务>|好评率|服务|评价|好差评'],
    unless:
      '<信访>|建议|提案|代表|委员|非常满意率|主动评价率|办结率|办学满意度|后勤|食堂|课后服务|教育满意度|午餐|对教育|办学|家长满意',
    unlessBefore: '<信访>|建议|提案',
    reads: ['家长在“教育入学一件事”上评价的满意度达99.42%', 99.42],
    refuses: '建议提案办理满意率达100%',
  },
  {
    rule: 'information-disclosed',
    indicator: 'information_disclosed',
    measure: 'records',
    heads:
      '信息|政府信息|政务信息|公开信息|主动公开|各类信息|政务公开信息|公开政府信息|政策信息|工作信息|教育信息|信息公开|公开文件|主动公开政府信息|公开',
    near: ['公开|发布|主动公开|更新|发布各类'],
    unless:
      '电子证照|申请|简报|舆情|微信|公众号|抖音|微博|视频号|意见|答复|问卷|监管数据|学籍|依申请|热线|开设|开通|设置|解读|投稿|不予公开|部分公开|报送|行政处罚|行政许可|收到|制度',
    reads: ['主动公开政府信息244条', 244],
    refuses: '收到政府信息公开申请12件',
  },
  {
    rule: 'disclosure-requests',
    indicator: 'disclosure_requests',
    measure: 'cases',
    heads:
      '依申请公开|信息公开申请|公开申请|依申请公开事项|依申请信息公开|依申请公开申请|申请公开|依申请公开件|依申请公开政府信息|依申请公开信息|政府信息公开申请|依申请公开办件|信息公开依申请|信息公开申请件',
    unless: '文件|复议|诉讼|属性|答复率|平均|工作日|按时答复率|制度|上年结转|信息条数',
    absence: true,
    reads: ['收到依申请公开事项3件', 3],
    refuses: '公开属性为依申请公开的文件229件',
  },
  {
    rule: 'proposals-both',
    indicator: 'proposals_handled',
    measure: 'cases',
    heads:
      '建议提案|提案|议案|建议和提案|建议|议提案|两案|建议、提案|代表建议|政协提案|承办|办理|议案提案|提案建议|委员提案',
    near: ['建议|人大|议案|两案|议提案|提案建议', '提案|政协|两案|议提案'],
    unless: '分别|满意|办结率|审查|法律意见|检察建议',
    reads: ['人大代表建议和政协提案共办理34件', 34],
    refuses: '办理人大代表建议11件、政协提案23件',
  },
  {
    rule: 'proposals-context',
    indicator: 'proposals_handled',
    measure: 'cases',
    heads: '共办理|共承办|承办|办理|办复|合计|共计|办结|全部办结',
    with: ['建议|人大|议案', '提案|政协'],
    unless: '满意|<信访>|人大|政协|提案|许可|办结率|主办|协办|会办|面商|建议|处罚|案件',
    unlessBefore: '<信访>|许可|处罚|检察建议',
    reads: ['认真办理人大代表建议、政协提案,全年共办理29件', 29],
    refuses: '认真办理人大代表建议、政协提案,面商率100%',
  },
  {
    rule: 'npc-suggestions',
    indicator: 'npc_suggestions_handled',
    measure: 'cases',
    heads:
      '人大代表建议|人大建议|代表建议|人大代表议案|建议|人大议案|人大|人大代表意见建议|代表意见建议|人大件|议案',
    near: ['人大|代表|议案'],
    unless: '提案|政协|满意|办结率|检察建议|意见建议征集|收集|视察|邀请',
    reads: ['办理人大代表建议11件、政协提案23件', 11],
    refuses: '办理政协提案11件',
  },
  {
    rule: 'cppcc-proposals',
    indicator: 'cppcc_proposals_handled',
    measure: 'cases',
    heads: '政协提案|政协委员提案|委员提案|提案|政协|政协件|政协委员建议|政协建议|政协委员建议提案',
    near: ['政协|提案|委员'],
    unless: '人大|满意|办结率|视察|邀请|代表建议|议提案|建议提案|职工代表|教代会|建议和提案|建议、提案',
    reads: ['承办政协委员提案18件', 18],
    refuses: '教代会征集提案18件',
  },
  {
    rule: 'teacher-qualifications',
    indicator: 'teacher_qualifications_certified',
    measure: 'teacherQualifications',
    heads: '教师资格认定|认定教师资格|教师资格证|教师资格|教师资格证书|认定',
    near: ['教师资格'],
    with: ['认定|颁发|发放|核发|通过|取得|办理|审核|申请|制发'],
    unless: '面试|笔试|考生|注册|培训|撤销|核查|参加|报名|查处|无教师资格|丧失|持有|执法|咨询|电话',
    reads: ['面向社会认定教师资格八百六十三人', 863],
    refuses: '教师资格定期注册863人',
  },
  {
    rule: 'teacher-qualifications-context',
    indicator: 'teacher_qualifications_certified',
    measure: 'teacherQualifications',
    heads: '认定|通过认定|通过|合格|共认定|受理|准予认定',
    with: ['教师资格', '认定'],
    unless: '面试|笔试|注册|培训|执法|撤销|考试|不予|率|咨询|电话',
    reads: ['组织两批次教师资格认定,共认定512人', 512],
    refuses: '组织教师资格面试,参加512人',
  },
]
