package main

import (
	"bufio"
	"errors"
	"io"
	"runtime"
	"slices"
	"time"

	"github.com/grafana/alloy/syntax/parser"
)

// warmUpRounds run unmeasured, so that the heap has its size and the code its pages.
const warmUpRounds = 3

// speed is a throughput in megabytes (1e6 bytes) of input a second: the median over the rounds.
type speed struct {
	// Bytes and Inputs are what each round works through; LeftOut are the inputs that do not format.
	Bytes      int     `json:"bytes"`
	Inputs     int     `json:"inputs"`
	LeftOut    int     `json:"leftOut"`
	Rounds     int     `json:"rounds"`
	ParseMBps  float64 `json:"parseMBps"`
	FormatMBps float64 `json:"formatMBps"`
}

func measure(from io.Reader, rounds int) (speed, error) {
	runtime.GOMAXPROCS(1)
	result := speed{Rounds: rounds}
	inputs, err := result.inputs(from)
	if err != nil || len(inputs) == 0 {
		return result, err
	}
	result.ParseMBps = result.median(inputs, func(input []byte) { _, _ = parser.ParseFile("<stdin>", input) })
	result.FormatMBps = result.median(inputs, func(input []byte) { _, _ = format(input) })
	return result, nil
}

// inputs reads the whole stream, leaves out what cannot be measured and counts both.
func (s *speed) inputs(from io.Reader) ([][]byte, error) {
	inputs := [][]byte{}
	stream := bufio.NewReaderSize(from, 1<<20)
	for {
		input, err := readFrame(stream)
		if errors.Is(err, io.EOF) {
			return inputs, nil
		}
		if err != nil {
			return nil, err
		}
		if !answerOf(input).OK {
			s.LeftOut++
			continue
		}
		inputs = append(inputs, input)
		s.Inputs++
		s.Bytes += len(input)
	}
}

func (s *speed) median(inputs [][]byte, task func(input []byte)) float64 {
	megabytesPerSecond := []float64{}
	for round := range warmUpRounds + s.Rounds {
		start := time.Now()
		for _, input := range inputs {
			task(input)
		}
		if round >= warmUpRounds {
			megabytesPerSecond = append(megabytesPerSecond, float64(s.Bytes)/1e6/time.Since(start).Seconds())
		}
	}
	slices.Sort(megabytesPerSecond)
	middle := len(megabytesPerSecond) / 2
	if len(megabytesPerSecond)%2 == 1 {
		return megabytesPerSecond[middle]
	}
	return (megabytesPerSecond[middle-1] + megabytesPerSecond[middle]) / 2
}
