import type { Figure } from '../../core/schema/figure.ts'

/**
 * What a person settled about a seed's figure beyond its number, keyed `report/indicator/value`: the caveats a
 * reader must know before comparing it, and whom it counts where the clause leaves that to the context.
 */
export const seedReviews: Readonly<Record<string, Partial<Pick<Figure, 'note' | 'scope'>>>> = {
  '320582-2019/electronic_certificates/2338': { note: '累计；含办件信息' },
  '320582-2019/enforcement_supervision_certificates/2': { note: '当年申领数' },
  '320582-2019/head_court_appearances/1': { note: '原文为“一名领导班子成员”，计一次' },
  '320582-2019/staff_law_exam_participants/71': { scope: 'system', note: '新提拔领导干部法律知识测试' },
  '320582-2019/staff_law_exam_participants/2487': { scope: 'system', note: '学宪法学党章考法律活动' },
  '440281-2024/administrative_litigations/0': { note: '原文写“无”' },
  '440281-2024/leadership_study_sessions/9': { note: '理论学习中心组与党组会议合计' },
  '440281-2024/training_institutions_inspected/109': { note: '口径为机构数；含托管中心' },
  '450200-2022/rule_of_law_training_participants/100': { scope: 'system' },
  '450200-2022/special_school_students/135': { note: '累计（2021年6月以来）' },
  '500101-2024/administrative_penalties/8': { note: '量词缺失' },
  '500101-2024/law_education_sessions/600': { note: '含党的二十届三中全会精神宣讲' },
  '500101-2024/petition_resolution_rate/98.4': { note: '累计（督导服务开通以来）；按有效件123件计' },
  '500101-2024/petitions_received/282': { note: '累计（督导服务开通以来）' },
  '500101-2024/petitions_resolved/121': { note: '累计（督导服务开通以来）' },
  '500101-2024/rectification_notices/105': { note: '量词缺失' },
  '500101-2024/rule_of_law_vice_principals/156': { note: '合并口径：含法治辅导员；量词缺失' },
  '500101-2024/service_satisfaction_rate/99.42': { note: '仅“教育入学一件事”' },
  '500101-2024/special_school_students/58': { note: '累计' },
  '500101-2024/training_institutions_inspected/1282': { note: '量词缺失；机构数或检查次数不明' },
  '500101-2024/vice_principal_coverage/100': { note: '仅公办学校' },
}
