#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

// The numbers are the same on every architecture of Linux; the headers of the C library may be older than the kernel.
#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#endif
#ifndef SYS_landlock_restrict_self
#define SYS_landlock_restrict_self 446
#endif

// struct landlock_ruleset_attr of linux/landlock.h; a kernel takes the prefix that it knows.
struct ruleset {
  uint64_t files;
  uint64_t network;
  uint64_t scopes;
};

int csandbox_landlock_abi(void) {
  long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, 1 /* LANDLOCK_CREATE_RULESET_VERSION */);
  return abi < 0 ? 0 : (int)abi;
}

int csandbox_landlock_deny_all(void) {
  int abi = csandbox_landlock_abi();
  if (abi < 1) return -ENOSYS;
  // Rights are bits in the order in which they were added: 13 with ABI 1, refer with 2, truncate with 3, ioctl with 5.
  int rights = abi >= 5 ? 16 : abi >= 3 ? 15 : abi >= 2 ? 14 : 13;
  struct ruleset rules = {
    .files = (1ull << rights) - 1,
    .network = abi >= 4 ? 3 : 0,  // bind and connect TCP
    .scopes = abi >= 6 ? 3 : 0,   // abstract sockets and signals
  };
  size_t size = abi >= 6 ? sizeof rules : abi >= 4 ? offsetof(struct ruleset, scopes) : offsetof(struct ruleset, network);
  long descriptor = syscall(SYS_landlock_create_ruleset, &rules, size, 0);
  if (descriptor < 0) return -errno;
  // No rule is added: what the set handles is denied everywhere.
  long failed = syscall(SYS_landlock_restrict_self, (int)descriptor, 0);
  int error = errno;
  close((int)descriptor);
  return failed ? -error : abi;
}
