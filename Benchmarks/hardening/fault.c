// Fails the n-th call of one kind, for tests of what a program leaves behind: cc -shared -fPIC -O2 -o fault.so fault.c -ldl
//
//     FAULT=fsync:3:EIO LD_PRELOAD=./fault.so breakout solve …
//     FAULT=rename:2:KILL …     ends the process there, as a power cut does
//     FAULT=write:0 FAULT_COUNT=calls …   fails none, and writes the number of calls to a file
//
// Kinds: open, write, fsync, rename, link, mkdir, unlink, chmod, close, malloc (with calloc and realloc). Only what the program itself
// calls through the C library is seen.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static char kind[16];
static long at = -1;
static int error_code = EIO;
static int kills;
static atomic_long calls;

static long number(const char *digits) { return digits ? strtol(digits, NULL, 10) : -1; }

__attribute__((constructor)) static void begin(void) {
  const char *text = getenv("FAULT");
  if (!text) return;
  const char *colon = strchr(text, ':');
  if (!colon || (size_t)(colon - text) >= sizeof kind) return;
  memcpy(kind, text, colon - text);
  at = number(colon + 1);
  const char *code = strchr(colon + 1, ':');
  if (!code) return;
  if (!strcmp(code, ":KILL")) kills = 1;
  if (!strcmp(code, ":ENOSPC")) error_code = ENOSPC;
  if (!strcmp(code, ":EINTR")) error_code = EINTR;
  if (!strcmp(code, ":EINVAL")) error_code = EINVAL;
  if (!strcmp(code, ":EPERM")) error_code = EPERM;
  if (!strcmp(code, ":ENOMEM")) error_code = ENOMEM;
}

__attribute__((destructor)) static void end(void) {
  const char *file = getenv("FAULT_COUNT");
  if (!file) return;
  FILE *out = fopen(file, "w");
  if (out) {
    fprintf(out, "%ld\n", atomic_load(&calls));
    fclose(out);
  }
}

// Whether this call is the one that fails.
static int fails(const char *name) {
  if (at < 0 || strcmp(name, kind)) return 0;
  if (atomic_fetch_add(&calls, 1) + 1 != at) return 0;
  if (kills) kill(getpid(), SIGKILL);
  errno = error_code;
  return 1;
}

// The functions of the C library itself, as dlsym needs memory to find them.
void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);

void *malloc(size_t size) { return fails("malloc") ? NULL : __libc_malloc(size); }
void *calloc(size_t count, size_t size) { return fails("malloc") ? NULL : __libc_calloc(count, size); }
void *realloc(void *old, size_t size) { return fails("malloc") ? NULL : __libc_realloc(old, size); }

#define REAL(type, name, ...)                                          \
  static type (*real)(__VA_ARGS__);                                    \
  if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

int openat(int folder, const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = (mode_t)va_arg(list, int);
  va_end(list);
  if (fails("open")) return -1;
  REAL(int, "openat", int, const char *, int, ...);
  return real(folder, path, flags, mode);
}

int open(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = (mode_t)va_arg(list, int);
  va_end(list);
  if (fails("open")) return -1;
  REAL(int, "open", const char *, int, ...);
  return real(path, flags, mode);
}

ssize_t write(int file, const void *bytes, size_t count) {
  // What the program says is not what it keeps.
  if (file > 2 && fails("write")) return -1;
  REAL(ssize_t, "write", int, const void *, size_t);
  return real(file, bytes, count);
}

int fsync(int file) {
  if (fails("fsync")) return -1;
  REAL(int, "fsync", int);
  return real(file);
}

int close(int file) {
  REAL(int, "close", int);
  // A close that fails has closed.
  if (file > 2 && fails("close")) {
    int code = errno;
    real(file);
    errno = code;
    return -1;
  }
  return real(file);
}

int renameat(int old, const char *name, int new, const char *other) {
  if (fails("rename")) return -1;
  REAL(int, "renameat", int, const char *, int, const char *);
  return real(old, name, new, other);
}

int linkat(int old, const char *name, int new, const char *other, int flags) {
  if (fails("link")) return -1;
  REAL(int, "linkat", int, const char *, int, const char *, int);
  return real(old, name, new, other, flags);
}

int mkdirat(int folder, const char *name, mode_t mode) {
  if (fails("mkdir")) return -1;
  REAL(int, "mkdirat", int, const char *, mode_t);
  return real(folder, name, mode);
}

int unlinkat(int folder, const char *name, int flags) {
  if (fails("unlink")) return -1;
  REAL(int, "unlinkat", int, const char *, int);
  return real(folder, name, flags);
}

int fchmod(int file, mode_t mode) {
  if (fails("chmod")) return -1;
  REAL(int, "fchmod", int, mode_t);
  return real(file, mode);
}

long syscall(long which, ...) {
  va_list list;
  va_start(list, which);
  long a[6];
  for (int i = 0; i < 6; i++) a[i] = va_arg(list, long);
  va_end(list);
  if (which == SYS_renameat2 && fails("rename")) return -1;
  REAL(long, "syscall", long, ...);
  return real(which, a[0], a[1], a[2], a[3], a[4], a[5]);
}
