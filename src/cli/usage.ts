/** The help text. */
export const USAGE = `帮扶台账助手（命令行）：检查 .xlsx 台账、生成预审表和月报。台账只读（只有 --remember 例外），结果写到新文件。

  bangfu check 台账.xlsx… [--json 文件] [--out 结果.xlsx] [--by-street 文件夹]
  bangfu prereview 台账.xlsx [--sheet 工作表 --rows 5,7-9 | --pending] --out 预审表.xlsx [--full-ids]
  bangfu monthly 台账.xlsx… --month 2019-05 [--json 文件] [--out 月报.xlsx [--details]] [--replace]
  bangfu explain medical|contribution|emergency --category 低收入 --base 10000 [--used 0] --date 2019-05-06 [--json]
  bangfu policy [标准文件或台账.xlsx] [--export 标准.xlsx|标准.json]

  --map 字段=列      指定某字段在哪一列，可重复：--map amount=K；也可写表头：--map amount=实发金额；没有这一列：--map amount=
                     不用工作簿里记着的对应关系：--map amount=auto
  --remember         与 --map 一起用：把这些对应关系记在台账文件里，以后不必再指定，列移动了也认得；文件的其他内容不变
  --policy 文件      按这份帮扶标准判断（.xlsx 里的“帮扶标准”表，或 .json）；不给则用台账里的“帮扶标准”表，没有则用程序内置的
  --as-reference     文件有效期之后的行参照执行
  --json -           JSON 写到标准输出
  --replace          替换已报出且数字有变化的月报（先列出变化）；月报文件也可与台账一起给出，用来核对上月
  --details          月报文件里另加一张“月报明细”，逐行列出各项数字的来源（没有姓名）
  --by-street 文件夹 每份台账另写一个校验结果，限额仍按全区合并计算
  --full-ids         预审表上印完整证件号码（默认遮盖中间八位）

给出多个台账时作为全区一次运行，个人和家庭限额跨街镇合并计算。
退出状态：0 没有必须处理的问题；1 有；2 无法完成（原因见一行提示）。
`;
