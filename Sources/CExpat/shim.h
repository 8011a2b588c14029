// Everything that Breakout uses of expat, which reads the XML inside Excel workbooks as a stream.
#pragma once

#include <expat.h>
