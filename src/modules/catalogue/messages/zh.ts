/** 事项目录的中文文字。 */

/** 拒绝的原因,按代码。 */
export const refusals = {
  "catalogue.already_retired": "这一版已经停用。",
  "catalogue.area_needed": "请先说明地点，才能确定由谁负责。",
  "catalogue.area_not_covered": "这个事项不在该区域办理。",
  "catalogue.changed_meanwhile": "刚刚有人修改过，请刷新后再改。",
  "catalogue.code_taken": "这个编码已经有人用了。",
  "catalogue.double_body_for_area": "该区域有两个以上同类单位，无法确定由谁负责。",
  "catalogue.double_lead": "该区域有两个牵头单位，只能有一个。",
  "catalogue.draft_exists": "事项 {code} 已有一份草稿，请在它上面修改。",
  "catalogue.effective_in_past": "生效日期不能早于今天（{today}）。",
  "catalogue.ends_before_start": "停用日期不能早于生效日期 {day}。",
  "catalogue.import.broken": "文件读不出来，可能已损坏（第 {line} 行附近）。请另存后再传。",
  "catalogue.import.cell_error": "「{column}」是错误值，请改为文字。",
  "catalogue.import.code_department_differs":
    "编码中的单位代码 {inside} 与单位代码列 {column} 不是同一单位，请核对。",
  "catalogue.import.code_department_wrong": "编码中的单位代码 {value} 不是有效代码。",
  "catalogue.import.code_incomplete":
    "编码 {code} 不完整：应依次有基本编码、行政区划、子项、单位、类型和版本。",
  "catalogue.import.code_malformed":
    "编码 {code} 只能用字母、数字、点、横线和下划线，最多 100 个。",
  "catalogue.import.code_missing": "没有填事项编码。",
  "catalogue.import.code_of_other_department": "编码中的单位代码属于{owner}，请核对由谁负责。",
  "catalogue.import.code_other_area":
    "编码属于其他行政区划（{region}），本表是 {district}；请改用本区的实施编码。",
  "catalogue.import.code_placeholder":
    "编码中的单位代码 {part} 是凑数的，不是正式编码；请填写正式编码。",
  "catalogue.import.code_twice": "同一编码有几行内容不同（第 {rows} 行），请只保留正确的一行。",
  "catalogue.import.control_characters": "「{column}」中有无法保存的字符。",
  "catalogue.import.department_code_internal":
    "单位代码 {value} 是来源系统的内部编号，不是统一社会信用代码。",
  "catalogue.import.department_code_old":
    "单位代码 {value} 是旧的组织机构代码，应改为统一社会信用代码。",
  "catalogue.import.department_code_suffixed": "单位代码 {value} 带有来源系统的后缀。",
  "catalogue.import.department_code_truncated": "单位代码 {value} 少了一位。",
  "catalogue.import.department_code_wrong": "单位代码 {value} 不是有效代码。",
  "catalogue.import.department_missing": "没有填牵头单位。",
  "catalogue.import.draft_exists": "这个事项有一份别人正在修改的草稿，本次没有覆盖。",
  "catalogue.import.empty": "文件是空的。",
  "catalogue.import.encoding_unknown": "看不懂文件的编码，请另存为 UTF-8 或 XLSX。",
  "catalogue.import.formula": "「{column}」是公式，请改为数值或文字后再导入。",
  "catalogue.import.helper_unreadable":
    "协同单位「{value}」写法不对，应为：单位|任务|时限（如 3个工作日）。",
  "catalogue.import.lead_not_unique": "牵头单位不唯一或有空缺：{problems}。",
  "catalogue.import.limit_not_whole": "按日计算的时限必须是整数。",
  "catalogue.import.limit_unreadable":
    "「{column}」的「{value}」看不懂，请写成 5个工作日、8工作小时或 30天。",
  "catalogue.import.english_lines_differ":
    "「{column}」要与「{of}」一行对一行（{lines} 行）；没有英文的一行写 -。",
  "catalogue.import.material_unreadable": "申请材料「{value}」写法不对。",
  "catalogue.import.name_missing": "没有填事项名称。",
  "catalogue.import.no_head": "没有找到表头。表头应包含：{columns}。",
  "catalogue.import.not_a_sheet": "这不是 CSV 或 XLSX 表格。",
  "catalogue.import.not_your_duty": "您只能为本单位牵头的事项起草。",
  "catalogue.import.promise_longer_than_law":
    "承诺时限（{promised}）比法定时限（{statutory}）还长。",
  "catalogue.import.row_repeated": "与第 {row} 行重复。",
  "catalogue.import.same_duty_exists": "同一单位已有同名事项，编码是 {code}。",
  "catalogue.import.same_duty_twice":
    "与第 {row} 行（编码 {code}）单位相同、名称相同，是同一事项。",
  "catalogue.import.task_type_differs":
    "编码表示的类型是 {expected}，任务类型列是 {taskType}，请核对。",
  "catalogue.import.text_too_long": "「{column}」太长，最多 {limit} 字。",
  "catalogue.import.too_large": "文件超过 {limitMb} MB。",
  "catalogue.import.too_many_rows": "表格超过 {limit} 行，请分几次导入。",
  "catalogue.import.unknown": "没有这次导入。",
  "catalogue.import.unknown_area": "没有「{name}」这个区域。",
  "catalogue.import.unknown_channel":
    "办理渠道「{value}」不认识，可用：窗口、网上、电话、上门、代办。",
  "catalogue.import.unknown_class":
    "事项分类「{value}」不认识，可用：执法与专业管理、平安建设、公共服务、居民自治。",
  "catalogue.import.unknown_list": "没有「{name}」这个清单。",
  "catalogue.import.unknown_organisation": "没有名为「{name}」的单位，请先在组织机构中建立。",
  "catalogue.import.unknown_place": "办理地点类型「{value}」不认识。",
  "catalogue.import.unknown_power_kind": "行使类型「{value}」不认识。",
  "catalogue.import.unknown_task_type": "任务类型「{value}」不认识，应为 1 至 10 或 20。",
  "catalogue.import.unpacks_too_large": "表格解压后超过 {limitMb} MB，没有打开。",
  "catalogue.later_version_published":
    "第 {number} 版已定于 {day} 生效，请选更晚的日期或先停用它。",
  "catalogue.lead_closed": "牵头单位已撤销，请改由其他单位牵头。",
  "catalogue.lead_needs_organisation": "请指明是哪个单位。",
  "catalogue.leads_not_unique": "还不能发布：{duties} 个事项的牵头单位有空缺或重复。{problems}",
  "catalogue.limit_not_whole": "按日计算的时限必须是整数。",
  "catalogue.list_closed": "清单“{code}”已停用，不能再放入新的事项。",
  "catalogue.material_always_needed": "「{name}」是必须的材料，不能选不适用。",
  "catalogue.no_body_for_area": "该区域没有相应的街道办事处、工作站或居委会。",
  "catalogue.no_draft": "没有草稿可改。",
  "catalogue.no_lead": "该区域没有牵头单位。",
  "catalogue.not_a_draft": "只有草稿可以发布。",
  "catalogue.not_your_duty": "您只能为本单位牵头的事项起草，其他事项请联系统筹部门。",
  "catalogue.open_below": "下面还有启用的（{codes}），请先停用它们。",
  "catalogue.parent_closed": "上级“{code}”已停用，请先启用它。",
  "catalogue.parent_loop": "不能放在自己或自己的下级下面。",
  "catalogue.parent_unknown": "没有上级“{code}”。",
  "catalogue.promise_longer_than_law": "承诺时限（{promised}）不能比法定时限（{statutory}）长。",
  "catalogue.tree_too_deep": "最多 {limit} 级，请放高一级。",
  "catalogue.unknown_area": "没有这个区域。",
  "catalogue.unknown_category": "没有这个类别。",
  "catalogue.unknown_duty": "没有这个事项，或者它现在不办理。",
  "catalogue.unknown_list": "没有「{code}」这个清单。",
  "catalogue.unknown_material": "没有第 {position} 项材料。",
  "catalogue.unknown_organisation": "没有这个单位。",
  "catalogue.unknown_sample": "没有这份样表。",
  "catalogue.unknown_version": "没有这一版。",
} as const;

/** 牵头核对的用语。 */
export const leadProblems = {
  gap: "没有牵头单位",
  double: "有两个牵头单位",
  closed: "牵头单位已撤销",
  noBody: "没有相应的属地单位",
  doubleBody: "有两个以上属地单位",
  wholeDistrict: "全区",
  andMore: "等 {count} 处",
} as const;
