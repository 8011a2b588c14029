// Calls of Linux that the C library hides from Swift.
#pragma once

#include <errno.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <sys/types.h>
#if defined(__linux__)
#include <sys/xattr.h>
#endif
#include <unistd.h>

/// Puts each of two names in the place of the other, in one step that nobody sees half of. Fails with ENOSYS or EINVAL where the
/// system or the file system cannot.
static inline int csystem_exchange(int first, const char *name, int second, const char *other) {
#ifdef SYS_renameat2
  const unsigned exchange = 2;
  return (int)syscall(SYS_renameat2, first, name, second, other, exchange);
#else
  errno = ENOSYS;
  return -1;
#endif
}

/// Gives a file or folder another name, unless there is one of that name: then it fails with EEXIST.
static inline int csystem_rename_new(int first, const char *name, int second, const char *other) {
#ifdef SYS_renameat2
  const unsigned no_replace = 1;
  return (int)syscall(SYS_renameat2, first, name, second, other, no_replace);
#else
  errno = ENOSYS;
  return -1;
#endif
}

/// How many bytes the names of a file's further attributes take, such as access control lists; -1 where that is not known.
static inline ssize_t csystem_attributes(int file) {
#if defined(__linux__)
  return flistxattr(file, NULL, 0);
#else
  return -1;
#endif
}

/// A file that is on no disk and has no name, and is gone with its last descriptor.
static inline int csystem_memory_file(void) {
#ifdef SYS_memfd_create
  const unsigned close_on_exec = 1;
  return (int)syscall(SYS_memfd_create, "breakout", close_on_exec);
#else
  errno = ENOSYS;
  return -1;
#endif
}
