package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestEveryInputIsAnswered(t *testing.T) {
	var lines bytes.Buffer
	stream := strings.NewReader("\x00\x00\x00\x00" + "\x00\x00\x00\x03a=1" + "\x00\x00\x00\x01\xff")
	if err := answerFrames(stream, &lines, answerOf); err != nil {
		t.Fatal(err)
	}
	want := `{"ok":true,"formatted":"Cg==","diagnostics":[]}
{"ok":true,"formatted":"YSA9IDEK","diagnostics":[]}
`
	if !strings.HasPrefix(lines.String(), want) || strings.Count(lines.String(), "\n") != 3 {
		t.Errorf("answers are\n%s", lines.String())
	}
}

func TestAPanicIsAnAnswer(t *testing.T) {
	if got := surviving(func() { panic("printer: negative indentation") }); got != "printer: negative indentation" {
		t.Errorf("its text is %q", got)
	}
	if got := surviving(func() {}); got != "" {
		t.Errorf("without a panic the text is %q", got)
	}
}

func TestAnInputThatEndsEarlyIsAnError(t *testing.T) {
	for _, stream := range []string{"\x00\x00", "\x00\x00\x00\x02a"} {
		if err := answerFrames(strings.NewReader(stream), &bytes.Buffer{}, answerOf); err == nil {
			t.Errorf("%q is taken", stream)
		}
	}
}

func TestSpeedLeavesOutWhatDoesNotParse(t *testing.T) {
	got, err := measure(strings.NewReader("\x00\x00\x00\x03a=1"+"\x00\x00\x00\x01{"), 2)
	if err != nil {
		t.Fatal(err)
	}
	if got.Bytes != 3 || got.Inputs != 1 || got.LeftOut != 1 || got.ParseMBps <= 0 || got.FormatMBps <= 0 {
		t.Errorf("measured %+v", got)
	}
}
