import type { Report } from '../../core/schema/report.ts'

export interface Seed {
  /** File name in the shared folder's `seeds`. */
  readonly file: string
  /** Which of the law's contents it has is for the extractor to read. */
  readonly report: Omit<Report, 'sections'>
}

const full = { kind: 'rule_of_law', coverage: 'full' } as const

/** The five reports read whole. Their identity was settled by hand from their texts. */
export const seeds: readonly Seed[] = [
  {
    file: '000_610ca47a5f9f6e2c.txt',
    report: {
      ...full,
      id: '440281-2024',
      bureau: '乐昌市教育局',
      adcode: '440281',
      year: 2024,
      published: '2024-12-31',
      published_basis: 'signature',
      title: '乐昌市教育局2024年法治政府建设年度报告',
      url: 'http://www.lechang.gov.cn/lcjiaoyuju/content/post_2700881.html',
    },
  },
  {
    file: '001_e813405533dd8e02.txt',
    report: {
      ...full,
      id: '410811-2024',
      bureau: '焦作市山阳区教育局',
      adcode: '410811',
      year: 2024,
      published: null,
      published_basis: null,
      title: '山阳区教育局2024年度法治政府建设工作报告',
      url: null,
    },
  },
  {
    // Its page carries a hijacker's gambling text, so it is not linked.
    file: '002_4fee1730b9a031e9.txt',
    report: {
      ...full,
      id: '320582-2019',
      bureau: '张家港市教育局',
      adcode: '320582',
      year: 2019,
      published: '2020-02-05',
      published_basis: 'page',
      title: '张家港市教育局2019年度法治政府建设情况报告',
      url: null,
    },
  },
  {
    file: '003_9fd892f13e092eed.txt',
    report: {
      ...full,
      id: '500101-2024',
      bureau: '重庆市万州区教育委员会',
      adcode: '500101',
      year: 2024,
      published: '2025-01-21',
      published_basis: 'page',
      title: '重庆市万州区教育委员会关于2024年度法治政府建设情况的报告',
      url: 'http://www.wz.gov.cn/bmjz_89642/bm/jywyh/zwgk_94576/zfxxgkml/fzzfjsndbg/202501/t20250121_14190340.html',
    },
  },
  {
    file: '004_274ff5b418b277ff.txt',
    report: {
      ...full,
      id: '450200-2022',
      bureau: '柳州市教育局',
      adcode: '450200',
      year: 2022,
      published: null,
      published_basis: null,
      title: '柳州市教育局2022年法治政府建设情况报告',
      url: null,
    },
  },
]
