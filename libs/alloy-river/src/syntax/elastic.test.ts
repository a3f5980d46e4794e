import { expect, test } from "vitest";
import { ElasticText } from "./elastic.ts";

function aligned(input: string): string {
  const text = new ElasticText();
  text.markedUp(input);
  return text.finish();
}

test.each<[what: string, input: string, output: string]>([
  ["no cells stay as they are", "one\ntwo", "one\ntwo"],
  ["a column is as wide as its widest cell and a blank", "a\v= 1\nlonger\v= 2", "a      = 1\nlonger = 2"],
  ["a line without the column ends it", "a\v= 1\nb\nlonger\v= 2", "a = 1\nb\nlonger = 2"],
  ["a form feed ends it too", "a\v= 1\flonger\v= 2", "a = 1\nlonger = 2"],
  ["an empty line ends it", "a\v= 1\n\nlonger\v= 2", "a = 1\n\nlonger = 2"],
  ["a column of empty soft cells takes no room", "\va\n\vb", "a\nb"],
  ["an empty cell at the start of a line is indentation, in tabs", "x\va\n\vb", "x a\n\tb"],
  ["indentation stays tabs", "\ta\v= 1\n\tlonger\v= 2", "\ta      = 1\n\tlonger = 2"],
  ["deeper columns align within their run", "a\v= x\v// 1\nbb\v= yy\v// 2", "a  = x  // 1\nbb = yy // 2"],
  ["width is counted in characters", "größe\v= 1\nab\v= 2\n日本\v= 3", "größe = 1\nab    = 2\n日本    = 3"],
  ["a character beyond the first plane counts once", "\u{1f600}\v= 1\nab\v= 2", "\u{1f600}  = 1\nab = 2"],
  ["blanks at the end of a line go", "a\v\nlonger\v", "a\nlonger"],
])("%s", (_, input, output) => {
  expect(aligned(input)).toBe(output);
});
