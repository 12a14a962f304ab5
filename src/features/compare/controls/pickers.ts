// One chunk: who opens one picker opens the other.
export { IndicatorPicker } from './indicator-picker.tsx'
export { RegionPicker } from './region-picker.tsx'
