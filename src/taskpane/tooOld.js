/*
 * For the web view of Excel 2016 and 2019, or of a Windows without WebView2: it cannot run the pane and would show nothing.
 * Copied as it is, so it keeps to what Internet Explorer 11 understands (ES5, no modules).
 */
(function () {
  "use strict";
  /* All of these are younger than the syntax of the pane's bundles (ES2020). */
  var canRunPane = typeof globalThis === "object" && typeof Promise === "function" && typeof Promise.allSettled === "function";
  if (canRunPane) return;
  var texts = [
    ["h1", "帮扶台账助手：这台电脑上的 Excel 太旧，无法显示窗格"],
    ["p", "需要 Excel 2021（含 LTSC 2021）、Excel 2024 或 Microsoft 365，并且 Windows 上装有 Microsoft Edge WebView2 运行时。"],
    ["p", "已经是 Excel 2021 或更新的版本时，请联系管理员安装 WebView2 运行时（离线安装包，见部署说明），然后重新打开 Excel。"],
    ["p", "使用 Excel 2016、Excel 2019 时，请联系管理员升级 Office。台账没有被读取，也没有被改动。"],
  ];
  var pane = document.createElement("main");
  document.getElementById("pane").appendChild(pane);
  pane.style.cssText = "padding: 16px; font: 14px/1.6 'Microsoft YaHei', sans-serif";
  for (var index = 0; index < texts.length; index += 1) {
    var element = document.createElement(texts[index][0]);
    if (texts[index][0] === "h1") element.style.cssText = "margin: 0; font-size: 18px";
    element.appendChild(document.createTextNode(texts[index][1]));
    pane.appendChild(element);
  }
})();
