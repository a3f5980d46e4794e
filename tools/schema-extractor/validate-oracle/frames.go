package main

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// readFrame yields the next input: a length of four bytes, big-endian, and as many bytes, which may be any. The error is io.EOF where the stream
// ends between two inputs.
func readFrame(from io.Reader) ([]byte, error) {
	var length uint32
	if err := binary.Read(from, binary.BigEndian, &length); err != nil {
		return nil, err
	}
	input := make([]byte, length)
	if _, err := io.ReadFull(from, input); err != nil {
		return nil, fmt.Errorf("an input of %d bytes ends early: %w", length, err)
	}
	return input, nil
}

// answerFrames writes one line of JSON for each input. Every line is written before the next input is read: where the runtime ends the process,
// as it does when the stack overflows, the number of lines tells at which input.
func answerFrames[Answer any](from io.Reader, to io.Writer, answer func(input []byte) Answer) error {
	inputs := bufio.NewReaderSize(from, 1<<20)
	lines := json.NewEncoder(to)
	lines.SetEscapeHTML(false)
	for {
		input, err := readFrame(inputs)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := lines.Encode(answer(input)); err != nil {
			return err
		}
	}
}

// surviving runs a task and yields the text of its panic, or nothing where there was none.
func surviving(task func()) (panicked string) {
	defer func() {
		if reason := recover(); reason != nil {
			panicked = fmt.Sprint(reason)
		}
	}()
	task()
	return ""
}
