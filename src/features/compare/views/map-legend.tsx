import { heatSteps } from '../../../core/charts/heat-scale.ts'
import heat from './heat-table.module.css'

/** What the tiles are, and what their shades and numbers mean. */
export function MapLegend() {
  return (
    <div className={heat.legend}>
      <p className={heat.scale}>
        <strong>示意方格图，不是行政区划边界图。</strong>
      </p>
      <p className={heat.scale}>
        <span>较小</span>
        <span className={heat.swatches} aria-hidden="true">
          {heatSteps.map((step) => (
            <span key={step} className={`${heat.swatch ?? ''} ${heat[`step${step}`] ?? ''}`} />
          ))}
        </span>
        <span>较大</span>
        <span className={heat.remark}>深浅按各省中位数的名次分五档，只表示大小，不表示好坏。</span>
      </p>
      <p>
        格内是省内所选教育部门的中位数和有数的家数，各级放在一起，不是全省合计。斜纹虚框：样本少，只有一两家有数，写的是那一两家的数，不分深浅。界限可能改变中位数时写≥或≤，两头都可能变或正中是约数时写约。借用的邻年数不计入。
      </p>
    </div>
  )
}
