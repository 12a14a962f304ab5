import styles from './about-page.module.css'

/** What the numbers are, how they were read, and what they cannot say. */
export function AboutPage() {
  return (
    <article className={styles.page}>
      <h1 className={styles.title}>口径与方法</h1>
      <section className={styles.section}>
        <h2>数字从哪里来</h2>
        <p>
          各级教育部门每年公开法治政府建设年度报告，另有行政执法、政府信息公开年度报告。法衡把报告正文里的数字按指标目录读出来，一个数字一条，记下原句、所在位置、约数还是确数、本机关还是全系统、有什么口径说明。
        </p>
        <p>
          目前读了全文的只有少数几份；其余报告只读了开头约 1,000
          字，因此没有保留原句，只保留网页地址。开头里没有的指标记作“未读全”。
        </p>
      </section>
      <section className={styles.section}>
        <h2>一个格子里可能是什么</h2>
        <dl className={styles.list}>
          <dt>82</dt>
          <dd>报告写明的确数。</dd>
          <dt>0</dt>
          <dd>报告写了零，或写明“无”。零是数字，参加排名。</dd>
          <dt>约200</dt>
          <dd>原文是约数：“近”“约”“左右”。</dd>
          <dt>≥180</dt>
          <dd>至少这么多：原文“余”“多”“超过”，或报告只分项列出、没有总数，取分项之最大。</dd>
          <dt>≤90</dt>
          <dd>至多这么多：原文“以内”“不足”。</dd>
          <dt>未提及</dt>
          <dd>会写这一项的报告都读了全文，没有写。</dd>
          <dt>未读全</dt>
          <dd>读过的部分里没有，但至少一份报告只读了开头。</dd>
          <dt>存疑</dt>
          <dd>写了数字，但口径不清，需人工核对，暂不采用。</dd>
          <dt>无报告</dt>
          <dd>没有找到这一年会写这一项的报告。</dd>
        </dl>
      </section>
      <section className={styles.section}>
        <h2>排名和比较怎么算</h2>
        <ul className={styles.points}>
          <li>排名、中位数只算已报告的单位，并写明“几家里几家已报告”。没有数字的不参加排名，也不当作零。</li>
          <li>同一数字并列同一名次。约数和上下限照样列出，但名次仅供参考。</li>
          <li>不用相邻年份代替，不把存量和全年数相加。</li>
          <li>
            一年里有几种报告写了同一指标时，优先取法治政府建设年度报告；各报告写得不一样的，会在口径提示里指出。
          </li>
          <li>合并口径（如法治副校长与法治辅导员合计）、全系统口径与本机关口径不同，会逐家点名提示。</li>
        </ul>
      </section>
      <section className={styles.section}>
        <h2>按时公开怎么判断</h2>
        <p>
          《法治政府建设与责任落实督察工作规定》（2019 年 4 月 15 日施行）要求年度报告在次年 4 月 1
          日前向社会公开。只有网页的发布日期才能证明按时；只有落款日期的，晚于期限可以判定迟报，早于期限不能证明按时；没有日期的记作不详，不算迟。
        </p>
      </section>
      <section className={styles.section}>
        <h2>数据留在本机</h2>
        <p>法衡没有服务器。数据第一次打开时下载并校验，之后只从本机读取；您的选择都在网址里，不会上传。</p>
      </section>
    </article>
  )
}
