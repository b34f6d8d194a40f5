/** Texts of places in Chinese. */

/** Why something was refused, by code. */
export const refusals = {
  "places.area_closed": "{code} 已经撤销,不能再修改。",
  "places.area_has_children": "下面还有 {count} 个区域,请先撤销或调整它们。",
  "places.boundary_empty": "边界里没有坐标。",
  "places.boundary_encloses_nothing": "边界没有围出任何面积。",
  "places.boundary_not_a_polygon": "边界应为 GeoJSON 的 Polygon 或 MultiPolygon。",
  "places.boundary_not_closed": "边界没有闭合:每一圈至少 4 个点,最后一点应与第一点相同。",
  "places.boundary_out_of_range": "坐标不是经纬度(度):{position}。",
  "places.boundary_too_long": "边界超过 {limit} 个点,请先简化。",
  "places.closes_before_it_opens": "撤销日期早于设立日期。",
  "places.closes_in_future": "撤销日期不能晚于今天。",
  "places.code_malformed": "代码“{code}”不正确:只用字母、数字、点、横线,最多 40 个。",
  "places.code_taken": "代码 {code} 已被使用。",
  "places.day_malformed": "日期“{day}”不正确,应为 2026-11-21 这样的形式。",
  "places.district_has_no_parent": "区是最上一级,不能再有上级。",
  "places.id_missing": "这一行没有可作代码的属性。",
  "places.name_missing": "请填写中文和英文名称。",
  "places.no_such_area": "没有这个区域。",
  "places.nothing_to_change": "没有要修改的内容。",
  "places.parent_closed": "上级 {code} 已经撤销。",
  "places.parent_missing": "请选择上级区域。",
  "places.parent_too_narrow": "上级的层级应高于它自己(区、街道、社区、网格)。",
  "places.parent_unknown": "没有上级区域 {parent}。",
} as const;
