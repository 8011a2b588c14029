// SHA-256 from GLib, which is linked for Pango anyway.
#pragma once

#include <glib.h>
#include <string.h>

/// The SHA-256 digest of bytes in 64 lower-case hexadecimal digits and a zero.
///
/// Returns 1, or 0 where there is no memory for it.
static inline int cdigest_sha256(const void *bytes, size_t count, char digits[65]) {
  gchar *text = g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)bytes, count);
  if (text == NULL) return 0;
  memcpy(digits, text, 65);
  g_free(text);
  return 1;
}
