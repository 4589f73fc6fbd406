#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef ARCHITECTURE

// What a computation on memory calls, and what the C library and the Swift runtime call in its course. Sockets can be used but not made,
// files can be read but not opened, no process or thread can be started.
static const uint16_t allowed[] = {
  SYS_read, SYS_write, SYS_readv, SYS_writev, SYS_recvfrom, SYS_sendto, SYS_recvmsg, SYS_sendmsg, SYS_ppoll, SYS_close, SYS_lseek,
  SYS_fstat, SYS_munmap, SYS_mremap, SYS_madvise, SYS_brk, SYS_mincore, SYS_futex, SYS_rseq, SYS_membarrier, SYS_set_robust_list,
  SYS_get_robust_list, SYS_sched_yield, SYS_sched_getaffinity, SYS_clock_gettime, SYS_clock_getres, SYS_clock_nanosleep, SYS_nanosleep,
  SYS_gettimeofday, SYS_getrandom, SYS_getpid, SYS_gettid, SYS_getrusage, SYS_sysinfo, SYS_uname, SYS_rt_sigaction, SYS_rt_sigprocmask,
  SYS_rt_sigreturn, SYS_sigaltstack, SYS_restart_syscall, SYS_exit, SYS_exit_group,
#ifdef SYS_poll
  SYS_poll,
#endif
#ifdef SYS_time
  SYS_time,
#endif
};

// Those whose refusal has a usual errno, so that callers take the path for a missing file.
static const uint16_t openings[] = {
  SYS_openat, SYS_readlinkat, SYS_faccessat,
#ifdef SYS_open
  SYS_open, SYS_readlink, SYS_access, SYS_stat, SYS_lstat,
#endif
};

enum { allowedCount = sizeof allowed / sizeof *allowed, openingCount = sizeof openings / sizeof *openings };
enum { argumentLow = 0 /* both architectures are little-endian */ };

#define LOAD(offset) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (offset))
#define RETURN(value) BPF_STMT(BPF_RET | BPF_K, (value))
#define ARGUMENT(index) (offsetof(struct seccomp_data, args) + 8 * (index) + argumentLow)

int csandbox_seccomp_allow_computing(void) {
  struct sock_filter program[2 * (allowedCount + openingCount) + 40];
  unsigned short count = 0;
#define ADD(...) program[count++] = (struct sock_filter)__VA_ARGS__
#define ADD_IF_EQUAL(value, then, otherwise) ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (value), (then), (otherwise)))
  ADD(LOAD(offsetof(struct seccomp_data, arch)));
  ADD_IF_EQUAL(ARCHITECTURE, 1, 0);
  ADD(RETURN(SECCOMP_RET_KILL_PROCESS));
  ADD(LOAD(offsetof(struct seccomp_data, nr)));
  // The x32 numbers of x86-64 are none of the above and fall through to the end.
  for (int i = 0; i < allowedCount; i++) {
    ADD_IF_EQUAL(allowed[i], 0, 1);
    ADD(RETURN(SECCOMP_RET_ALLOW));
  }
  for (int i = 0; i < openingCount; i++) {
    ADD_IF_EQUAL(openings[i], 0, 1);
    ADD(RETURN(SECCOMP_RET_ERRNO | EACCES));
  }
  // Memory, but none that can be executed.
  ADD_IF_EQUAL(SYS_mmap, 1, 0);
  ADD_IF_EQUAL(SYS_mprotect, 0, 4);
  ADD(LOAD(ARGUMENT(2)));
  ADD(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 1, 0));
  ADD(RETURN(SECCOMP_RET_ALLOW));
  ADD(RETURN(SECCOMP_RET_ERRNO | EPERM));
  // Signals to its own threads, as abort() sends them.
  ADD_IF_EQUAL(SYS_tgkill, 0, 3);
  ADD(LOAD(ARGUMENT(0)));
  ADD_IF_EQUAL((uint32_t)getpid(), 0, 1);
  ADD(RETURN(SECCOMP_RET_ALLOW));
  ADD(LOAD(offsetof(struct seccomp_data, nr)));
  // Limits of its own: the hard ones cannot be raised without a right that is gone.
  ADD_IF_EQUAL(SYS_prlimit64, 0, 3);
  ADD(LOAD(ARGUMENT(0)));
  ADD_IF_EQUAL(0, 0, 1);
  ADD(RETURN(SECCOMP_RET_ALLOW));
  ADD(RETURN(SECCOMP_RET_ERRNO | EPERM));
  struct sock_fprog filter = {.len = count, .filter = program};
  long result = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter);
  // A positive result is a thread that could not be brought in.
  return result == 0 ? 0 : result > 0 ? -ESRCH : -errno;
}

#else

int csandbox_seccomp_allow_computing(void) { return -ENOSYS; }

#endif
