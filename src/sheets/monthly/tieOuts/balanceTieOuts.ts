import { addFen, fenFromYuan, yuanText, type Fen } from "../../../core/fen";
import { SOURCES } from "../breakdowns";
import { previousMonth, monthTitle } from "../period";
import { equalAmounts, broken, fenOf, minus, side, unknown, unlessUnread, whyOf } from "./judgement";
import { bankBalance } from "./bankBalance";
import type { TieOutRule } from "./tieOutRule";

const CLOSING = "五、期末结余";

/** T1: the printed lines lead from the opening balance to what the bank book shows. */
export const T1: TieOutRule = {
  id: "T1",
  title: "期初结余＋收入－支出－工作经费＝账面结余",
  about: [{ id: "closing", column: "month" }],
  sides: [side("按表推算的结余", "closing"), side("账面结余", null)],
  judge(context) {
    const parts = ["opening", "income.total", "grants.total", "admin.used"].map((id) => fenOf(context, id));
    const [opening, income, grants, admin] = parts;
    if (opening == null || income == null || grants == null || admin == null) return unknown(whyOf(context, "opening"));
    const left = minus(minus(addFen(opening, income), grants), admin);
    const closing = fenOf(context, "closing");
    if (closing === null) return unknown(whyOf(context, "closing"));
    if (closing !== left)
      return broken(left, closing, `各行推算的期末结余 ${yuanText(left)} 元，与表上期末结余 ${yuanText(closing)} 元不等`, {
        sides: [side("各行推算的期末结余", "opening"), side("表上期末结余", "closing")],
      });
    const bank = bankBalance(context.income, context.month);
    if (bank === null) return unknown(`资金收入表没有 ${monthTitle(context.month)}的账面结余`, left);
    return unlessUnread(context, equalAmounts(left, bank, { left: "按表推算的结余", right: "账面结余", ok: "与银行账相符" }));
  },
};

/** T2: nothing moved between two reports. */
export const T2: TieOutRule = {
  id: "T2",
  title: "本月期初结余＝上月月报期末结余",
  about: [{ id: "opening", column: "month" }],
  sides: [side("本月期初结余", "opening"), side("上月报出的期末结余", null)],
  judge(context) {
    const opening = fenOf(context, "opening");
    const last = monthTitle(previousMonth(context.month));
    if (context.previous === null) return unknown(`工作簿里没有 ${last}的月报`, opening);
    const closing = reportedFen(context.previous.get(CLOSING)?.month);
    if (closing === null) return unknown(`${last}的月报没有期末结余数`, opening);
    if (opening === null) return unknown(whyOf(context, "opening"), null, closing);
    if (opening === closing) {
      for (const source of SOURCES) {
        const [now, then] = [
          fenOf(context, `opening.${source}`),
          reportedFen(context.previous.get(`${CLOSING}/按资金来源/${source}`)?.month),
        ];
        if (now !== null && then !== null && now !== then)
          return broken(now, then, `${source}：本月期初 ${yuanText(now)} 元，上月报出期末 ${yuanText(then)} 元`, {
            at: { id: `opening.${source}`, column: "month" },
            sides: [side(`${source}本月期初`, `opening.${source}`), side("上月报出的期末", null)],
          });
      }
    }
    return equalAmounts(opening, closing, { left: "本月期初结余", right: "上月报出的期末结余", ok: "与上月月报衔接" });
  },
};

/** T7: no source is overdrawn, and the sources add up. */
export const T7: TieOutRule = {
  id: "T7",
  title: "各来源期末结余均不小于 0，且合计＝期末结余",
  about: [{ id: "closing", column: "month" }],
  sides: [side("各来源期末结余合计", `closing.${SOURCES[0] ?? ""}`), side("期末结余", "closing")],
  judge(context) {
    const total = fenOf(context, "closing");
    if (total === null) return unknown(whyOf(context, "closing"));
    const sources = SOURCES.map((source) => ({ source, fen: fenOf(context, `closing.${source}`) }));
    const overdrawn = sources.find(({ fen }) => fen !== null && fen < 0);
    if (overdrawn?.fen != null)
      return broken(overdrawn.fen, 0, `${overdrawn.source}期末结余为 ${yuanText(overdrawn.fen)} 元，已透支`, {
        at: { id: `closing.${overdrawn.source}`, column: "month" },
        sides: [side(`${overdrawn.source}期末结余`, `closing.${overdrawn.source}`), side("最低应为", null)],
        note: "已透支",
      });
    if (sources.some(({ fen }) => fen === null)) {
      return total < 0
        ? broken(total, 0, `期末结余为 ${yuanText(total)} 元，已透支`, {
            sides: [side("期末结余", "closing"), side("最低应为", null)],
            note: "已透支",
          })
        : unknown(whyOf(context, `closing.${SOURCES[0] ?? ""}`), null, total);
    }
    const sum = sources.reduce((all: Fen, { fen }) => addFen(all, fen ?? 0), 0);
    return unlessUnread(
      context,
      equalAmounts(sum, total, { left: "各来源期末结余合计", right: "期末结余", ok: "各来源均未透支，合计相符" }),
    );
  },
};

const reportedFen = (yuan: number | null | undefined): Fen | null => (yuan == null ? null : fenFromYuan(yuan));
