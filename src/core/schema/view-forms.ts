import type { CompareState, View, ViewForm } from './compare-state.ts'

/** How an indicator is drawn in a view; undefined is the view's usual form. A form of another view means nothing here. */
export function formOf(state: CompareState, view: View, indicator: string): ViewForm | undefined {
  const form = state.forms?.[indicator]
  return form !== undefined && (formsOfView[view] ?? []).includes(form) ? form : undefined
}

/** The state with one indicator drawn otherwise; undefined is the view's usual form. */
export function withForm(state: CompareState, indicator: string, form: ViewForm | undefined): CompareState {
  const others = Object.entries(state.forms ?? {}).filter(([id]) => id !== indicator)
  const forms = form === undefined ? others : [...others, [indicator, form] as const]
  return { ...state, forms: forms.length === 0 ? undefined : Object.fromEntries(forms) }
}

const formsOfView: Partial<Record<View, readonly ViewForm[]>> = {
  line: ['shared', 'own'],
  slope: ['dumbbells'],
  spread: ['province', 'none'],
}
