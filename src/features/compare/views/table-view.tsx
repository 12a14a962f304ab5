import { IndicatorTable } from '../table/indicator-table.tsx'
import { YearsTable } from '../table/years-table.tsx'
import type { WholeViewProps } from './view.ts'

/** The numbers themselves: several indicators in one year side by side, otherwise a table an indicator. */
export function TableView({ comparison, onOpen }: WholeViewProps) {
  const { indicators, years } = comparison
  if (indicators.length > 1 && years.length === 1) {
    return <IndicatorTable comparison={comparison} onOpen={onOpen} />
  }
  return indicators.map((indicator) => (
    <YearsTable
      key={indicator.id}
      comparison={comparison}
      indicator={indicator}
      onOpen={onOpen}
      ranked={false}
    />
  ))
}
