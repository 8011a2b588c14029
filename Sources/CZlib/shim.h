// Everything that Breakout uses of zlib, which unpacks the parts of Excel workbooks.
#pragma once

#include <zlib.h>

/// Begins to unpack a raw deflate stream, as ZIP files hold them. The call that zlib documents is a macro.
static inline int czlib_begin_raw(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }
