/** Reasons that offices give again and again; choosing one fills it in, to be completed by hand. */
export const TYPICAL_REASONS: readonly string[] = [
  "经领导小组集体评审同意",
  "已报区服务社审批同意",
  "家庭情况特殊，已入户核实",
  "材料已补齐，见卷宗",
  "纸质材料与台账记录不同，以纸质材料为准",
  "已核对，属不同事项，不是重复",
];
