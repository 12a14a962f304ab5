import type { Entry } from './entry.ts'

/** 争议化解: reconsideration, litigation, petitions, mediation. */
export const disputes: readonly Entry[] = [
  {
    rule: 'reconsiderations',
    indicator: 'administrative_reconsiderations',
    measure: 'cases',
    heads: '行政复议|复议|复议案件|行政复议案件|行政复议申请|被申请行政复议|行政复议答复',
    unless: '期限|培训|讲座|学习|维持率|负责人|宣传|意见书|出庭',
    absence: true,
    reads: ['全年发生行政复议2件', 2],
    refuses: '行政复议申请期限为60日,无被撤销、败诉案件',
  },
  {
    rule: 'litigations',
    indicator: 'administrative_litigations',
    measure: 'cases',
    heads:
      '行政诉讼|行政应诉|应诉案件|行政诉讼案件|行政应诉案件|诉讼案件|行政案件|应诉|被诉案件|涉诉案件|诉讼',
    unless: '期限|负责人|培训|讲座|学习|出庭|旁听|观看|庭审|民事诉讼|出庭应诉|胜诉|学生|涉法涉诉|信访',
    absence: true,
    reads: ['接到行政诉讼案件1起', 1],
    refuses: '全年行政诉讼无败诉案件',
  },
  {
    rule: 'court-appearances',
    indicator: 'head_court_appearances',
    measure: 'cases',
    heads: '出庭应诉|到庭应诉|出庭|应诉|到庭',
    with: ['负责人|负责同志|领导|局长|主任|班子|副局长|主要领导|一把手'],
    unless: '委托|律师|旁听|观摩|法律顾问|出庭率|应诉率|庭审|工作人员出庭',
    reads: ['局主要负责人到庭应诉1次', 1],
    refuses: '委托律师出庭应诉2次',
  },
  {
    rule: 'court-appearances-heads',
    indicator: 'head_court_appearances',
    measure: 'people',
    heads: '出庭应诉|到庭应诉|领导班子成员|负责人|副局长',
    near: ['出庭|到庭', '负责人|领导|局长|主任|班子|副局长'],
    unless: '委托|律师|旁听|观摩|法律顾问|出庭率|应诉率',
    reads: ['指派一名领导班子成员出庭应诉', 1],
    refuses: '组织30名干部旁听庭审',
  },
  {
    rule: 'petition-resolution-rate',
    indicator: 'petition_resolution_rate',
    measure: 'percent',
    heads: '办结率|按期办结率|按时办结率|化解率|办复率|回复率|处结率|办理率|按时回复率',
    unless: '建议|提案|许可|政务|事项办结|审批|窗口|矛盾|纠纷|服务事项|执法|依申请|公开|案件|提前|即时|当场',
    unlessBefore: '窗口|办件|建议|提案|行政许可|服务事项|政务服务|审批|矛盾纠纷|家校矛盾|调解',
    reads: ['共收到信访件282件,办结率98.4%', 98.4],
    refuses: '办理人大建议11件,办结率100%',
  },
  {
    rule: 'petitions-resolved',
    indicator: 'petitions_resolved',
    measure: 'petitions',
    heads: '办结|办理完结|已办结|处结|按时办结|办复|回复|按期办结|办毕|答复|化解|处理完毕|全部办结',
    with: ['<信访>'],
    unless:
      '建议|提案|申请公开|许可|服务事项|矛盾|纠纷|办结率|行政处罚|在办|政府信息公开|未办结|正在办理|依申请|积案|参与|立案',
    unlessBefore: '立案',
    reads: ['共收到信访件282件,已办结121件', 121],
    refuses: '行政许可办结51件',
  },
  {
    rule: 'petitions-received',
    indicator: 'petitions_received',
    measure: 'petitions',
    heads:
      '<信访>|信访件|信访事项|信访案件|群众来信来访|来信来访|投诉举报|信访投诉|热线工单|网民留言|举报件|投诉件|问政|群众诉求|信访问题|信访诉求|信访举报',
    near: ['受理|收到|接收|接到|接待|办理|处理|登记|转办|共|接听|接访|承办|收转|交办|收'],
    unless:
      '咨询|有效件|在办|信箱|矛盾|举报箱|化解|办结率|回复率|建议|提案|热线电话|公布|设立|开通|检查|积案|联名|复议|诉讼',
    reads: ['共收到信访件282件', 282],
    refuses: '各校设置110举报信箱25个',
  },
  {
    rule: 'petitions-received-bare',
    indicator: 'petitions_received',
    measure: 'petitions',
    heads: '<信访>|信访件|信访事项|投诉举报|信访投诉|热线工单|受理|接到|收到|接收|转办|接听|接待|共受理',
    with: ['<信访>'],
    unless:
      '咨询|有效件|在办|信箱|办结|矛盾|纠纷|办结率|回复|答复|建议|提案|复议|诉讼|公开|许可|举报箱|开通|设立|公布|化解|检查|查处|积案|意见|立案',
    reads: ['12345热线工单全年共受理86件', 86],
    refuses: '设立信访接待窗口2个,化解积案3件',
  },
  {
    rule: 'disputes-mediated',
    indicator: 'disputes_mediated',
    measure: 'petitions',
    heads:
      '矛盾纠纷|纠纷|化解|调解|调处|涉校纠纷|校园纠纷|纠纷案件|调解案件|行政调解|调解成功|成功化解|成功调解',
    with: ['调解|化解|调处|处置|处理|解决', '纠纷|调解|矛盾'],
    unless:
      '成立|设立|建立|组建|调解员|信访|成功率|调解率|化解率|排查出|排查矛盾|排查各类|排查纠纷|排查涉校|受理纠纷|收到纠纷|接到纠纷|受理各类|培训|仲裁|人员',
    reads: ['调解矛盾纠纷17件', 17],
    refuses: '成立校园纠纷调解委员会3个',
  },
]
