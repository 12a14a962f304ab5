/** A comparison worth starting from. Its finding is computed from the data, never written here. */
export interface Example {
  readonly title: string
  readonly link: string
}

/** Where 比较 leads from elsewhere: every bureau with a report, on what most of them were read for. */
export const firstComparison = '#/compare?i=disclosure_requests&r=*&y=2023&v=rank'

/** Chosen because each shows something true in the data, and one thing about reading it. */
export const examples: readonly Example[] = [
  {
    title: '六地的法治副校长：有数字、没写、没报告',
    link: '#/compare?i=rule_of_law_vice_principals&r=440281~500101~410811~450200~320925~621026&y=2024&v=rank',
  },
  {
    title: '依申请公开：写“零”的和没写的不是一回事',
    link: '#/compare?i=disclosure_requests&r=*&y=2023&v=rank',
  },
  {
    title: '领导班子一年集体学法几次',
    link: '#/compare?i=leadership_study_sessions&r=*&y=2024&v=rank',
  },
  {
    title: '宁县与上海：法治宣传场次逐年看',
    link: '#/compare?i=law_education_sessions&r=621026~310000&y=2022..2024&v=line',
  },
  {
    title: '主动公开信息：同一个词，口径差得远',
    link: '#/compare?i=information_disclosed&r=*&y=2023&v=rank',
  },
]
