// Everything that Breakout uses of libxlsxwriter, which writes Excel workbooks.
#pragma once

#include <xlsxwriter.h>
