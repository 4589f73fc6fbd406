#ifndef SOSIA_CZLIB_SHIM_H
#define SOSIA_CZLIB_SHIM_H

#include <zlib.h>

/* inflateInit2 and deflateInit2 are macros, which Swift cannot see. 31 = the largest window, with the gzip wrapper. */
static inline int czlib_inflate_init(z_streamp stream) { return inflateInit2(stream, 31); }

static inline int czlib_deflate_init(z_streamp stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
}

#endif
