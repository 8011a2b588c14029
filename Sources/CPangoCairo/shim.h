// Only CPages includes these: their types are GLib's, and not for Swift.
#pragma once

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
