package main

import (
	"os"
	"os/exec"
	"syscall"

	"golang.org/x/sys/unix"
)

const otherHostname = "schema-extractor-elsewhere"

// elsewhere yields a command that runs this program as on another machine: other home, temporary and working folders, user, time zone and number
// of processors, and, in a namespace of its own, another host name.
func elsewhere(self, home string, namespace bool) *exec.Cmd {
	mode := "-confined"
	if namespace {
		mode = "-renamed"
	}
	command := exec.Command(self, mode)
	command.Dir = home
	command.Env = append(os.Environ(),
		"HOME="+home, "TMPDIR="+home, "XDG_CACHE_HOME="+home, "XDG_CONFIG_HOME="+home, "USER=elsewhere", "LOGNAME=elsewhere",
		"HOSTNAME="+otherHostname, "TZ=Asia/Kathmandu", "LANG=C", "GOMAXPROCS=7", "GOMEMLIMIT=1GiB",
	)
	if namespace {
		command.SysProcAttr = ownHostname()
	}
	return command
}

func ownHostname() *syscall.SysProcAttr {
	if os.Getuid() == 0 {
		return &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWUTS}
	}
	return &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUTS | syscall.CLONE_NEWUSER,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
	}
}

// rename gives the namespace its other host name, and goes on confined. Only a process that elsewhere started in a namespace may do this.
func rename() error {
	if err := unix.Sethostname([]byte(otherHostname)); err != nil {
		return err
	}
	return confine()
}

// confine leaves the process one processor and executes it again, since packages ask for their surroundings while they are initialised.
func confine() error {
	var one unix.CPUSet
	one.Set(firstProcessor())
	if err := unix.SchedSetaffinity(0, &one); err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	return syscall.Exec(self, []string{self, "-bare"}, os.Environ())
}

func firstProcessor() int {
	var allowed unix.CPUSet
	if unix.SchedGetaffinity(0, &allowed) != nil {
		return 0
	}
	for i := range 1024 {
		if allowed.IsSet(i) {
			return i
		}
	}
	return 0
}
