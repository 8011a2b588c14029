// Everything that Breakout uses of libqrencode, which makes the codes that telephones read.
#pragma once

#include <qrencode.h>
