// A narrow door to Pango and Cairo: pages of shaped text, lines and areas, out comes a PDF.
//
// Pango shapes every script that a name can be written in and finds a font for it; Cairo writes the PDF, embeds the subset of
// each font that was used, and keeps the text, so that it can be searched and copied.
//
// Units are points, 1/72 inch; y grows downwards from the top of the page. Texts are UTF-8. Colours are 0xRRGGBB.
// One thread at a time uses a document. After a failure every call does nothing, and cpages_close() tells.
#pragma once

#include <stddef.h>
#include <stdint.h>

typedef struct cpages_document cpages_document;

/// How a text is set.
typedef struct {
  /// The size in points.
  double size;
  /// Not 0 for bold.
  int bold;
  uint32_t colour;
  /// The width of its lines; a longer text is broken, or cut where it may not. Negative for no limit.
  double width;
  /// Not 0 to cut a text that is longer than one line, with an ellipsis.
  int single_line;
  /// Not 0 to set it flush right.
  int right;
} cpages_style;

/// Begins a document. Nothing is written to a disk.
///
/// - Parameters:
///   - title: what viewers show in their title bar.
///   - language: its BCP 47 code.
///   - date: its date of creation, ISO 8601. The clock is never asked, so that the same plan gives the same file.
/// - Returns: NULL without memory.
cpages_document *cpages_open(double width, double height, const char *title, const char *language, const char *date);

/// Adds an entry to the outline, which leads to the page that is being written.
void cpages_outline(cpages_document *document, const char *title, double y);

/// The height that a text takes.
double cpages_height(cpages_document *document, const char *text, const cpages_style *style);

/// The width that a text takes.
double cpages_width(cpages_document *document, const char *text, const cpages_style *style);

/// Sets a text with its top left corner at a point, and returns its height.
double cpages_text(cpages_document *document, double x, double y, const char *text, const cpages_style *style);

/// How many characters there was no font for, so far.
int cpages_unknown(const cpages_document *document);

/// Fills a rectangle.
void cpages_area(cpages_document *document, double x, double y, double width, double height, uint32_t colour);

/// Ends the page.
void cpages_end_page(cpages_document *document);

/// Ends the document.
///
/// - Parameter length: receives the number of bytes.
/// - Returns: the PDF, which belongs to the document, or NULL after a failure.
const uint8_t *cpages_finish(cpages_document *document, size_t *length);

/// Frees a document with its bytes.
void cpages_close(cpages_document *document);
