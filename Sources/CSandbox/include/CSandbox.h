// The calls of the kernel that Swift cannot make by itself: variadic ones, ones without a wrapper in the C library, and a process's start.
// Every function gives a number of zero or more, or a negative errno.
#ifndef CSANDBOX_H
#define CSANDBOX_H

#include <stdbool.h>
#include <sys/types.h>

// The version of Landlock's interface that the kernel offers, from 1; 0 where there is none.
int csandbox_landlock_abi(void);

// Denies the calling thread, and whatever it starts, all files, and TCP and signals and abstract sockets where the kernel can (ABI 4 and
// 6). Needs no_new_privs. Gives the ABI that was used.
int csandbox_landlock_deny_all(void);

// Allows every thread of the process only the system calls that computing on memory and on open descriptors needs; all others fail with
// EPERM, opening a file with EACCES. Needs no_new_privs.
int csandbox_seccomp_allow_computing(void);

// Forbids this process and its descendants ever to gain rights by executing a file.
int csandbox_no_new_privileges(void);

// Forbids others of the same user to look into this process, and core dumps.
int csandbox_not_dumpable(void);

// Has the kernel kill this process when the thread that started it ends.
int csandbox_die_with_parent(void);

// Closes every descriptor from `first` on.
int csandbox_close_from(unsigned first);

// Takes away the right to have more than `soft` of a resource (RLIMIT_*), for good.
int csandbox_limit(int resource, unsigned long long soft, unsigned long long hard);

// Starts a program in a process group of its own, with default signal handling, with descriptor `channel` as its standard input, its
// output and, unless `keeps_standard_error`, its errors thrown away, and no other descriptor. Gives the process id.
pid_t csandbox_spawn(
  const char *path, char *const arguments[], char *const environment[], int channel, bool keeps_standard_error);

// A descriptor that polls as readable from a write of an 8-byte number to it until its next read; it never blocks (eventfd).
int csandbox_bell(void);

#endif
