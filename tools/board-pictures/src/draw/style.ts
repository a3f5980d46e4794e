/** Of the page that a picture is taken of. The fonts are Debian's `fonts-inter` and `fonts-dejavu-core`. */
export const style = `
* { box-sizing: border-box; margin: 0; }
body { background: #0f1115; color: #d4d7de; font: 12px Inter, sans-serif; }
#board { position: relative; margin: 0 8px 8px; }
header { display: flex; align-items: baseline; gap: 16px; padding: 10px 16px 8px; }
header h1 { font-size: 18px; font-weight: 600; }
header p { color: #9aa0ab; }
header .chosen { margin-left: auto; color: #9aa0ab; white-space: nowrap; }
header .chosen b { color: #d4d7de; font-weight: 500; margin-right: 12px; }
.row { position: absolute; font-size: 14px; font-weight: 600; padding: 4px 4px; }
.panel { position: absolute; background: #181b21; border: 1px solid #262a32; border-radius: 3px; overflow: hidden; }
.panel h2 { font-size: 12.5px; font-weight: 500; padding: 7px 9px 4px; height: 27px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.body { padding: 0 8px; overflow: hidden; }
.body svg { display: block; color: #a5abb6; font-family: Inter, sans-serif; }
.empty, .undrawn { display: grid; place-items: center; text-align: center; height: 100%; padding: 0 12px; font-size: 14px; color: #9aa0ab; }
.undrawn { color: #e8c229; }
.legend { padding-top: 2px; font-size: 11px; line-height: 17px; color: #c3c8d0; }
.legend .entry { display: inline-block; white-space: nowrap; padding-right: 14px; max-width: 100%; overflow: hidden; text-overflow: ellipsis; vertical-align: top; }
.legend i { display: inline-block; width: 12px; height: 3px; margin-right: 4px; vertical-align: 3px; border-radius: 1px; }
.more { color: #9aa0ab; font-size: 11px; }
.stats { display: grid; gap: 3px; height: 100%; padding-bottom: 7px; }
.stat { display: flex; flex-direction: column; align-items: center; justify-content: center; overflow: hidden; border-radius: 2px; }
.beside { flex-direction: row; justify-content: space-between; gap: 6px; padding: 0 8px; }
.stat .name { color: #b3b8c2; font-size: 11px; white-space: nowrap; max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
.stat b { font-weight: 600; line-height: 1.1; white-space: nowrap; }
.lines { font: 11px/15px "DejaVu Sans Mono", monospace; }
.line { display: flex; gap: 8px; }
.line i { flex: 0 0 3px; border-radius: 1px; }
.line time { flex: 0 0 126px; color: #8a909b; }
.line span { white-space: pre-wrap; word-break: break-all; }
table { border-collapse: collapse; width: 100%; font-size: 12px; }
th { text-align: left; color: #7aa5f0; font-weight: 500; height: 24px; }
td { border-top: 1px solid #262a32; height: 23px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; max-width: 0; padding-right: 8px; }
.bars { display: grid; gap: 3px; }
.bar { display: grid; gap: 8px; height: 16px; line-height: 16px; }
.bar .name { text-align: right; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.bar div { background: #23272f; }
.bar i { display: block; height: 100%; }
.text { white-space: pre-wrap; line-height: 1.5; }
`;
