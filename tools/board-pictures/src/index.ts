export { allBoards } from "./board/boards.ts";
export type { NamedBoard } from "./board/boards.ts";
export { boardDocument } from "./page/board-document.ts";
