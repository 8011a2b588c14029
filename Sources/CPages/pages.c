#include "cpages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../CPangoCairo/shim.h"

struct cpages_document {
  cairo_surface_t *surface;
  cairo_t *cairo;
  PangoLayout *layout;
  PangoFontDescription *font;
  uint8_t *bytes;
  size_t length;
  size_t room;
  int pages;
  int unknown;
};

static cairo_status_t take(void *closure, const unsigned char *data, unsigned int count) {
  cpages_document *document = closure;
  if (document->length + count > document->room) {
    size_t room = document->room * 2 + count + 65536;
    uint8_t *bytes = realloc(document->bytes, room);
    if (bytes == NULL) return CAIRO_STATUS_NO_MEMORY;
    document->bytes = bytes;
    document->room = room;
  }
  memcpy(document->bytes + document->length, data, count);
  document->length += count;
  return CAIRO_STATUS_SUCCESS;
}

cpages_document *cpages_open(double width, double height, const char *title, const char *language, const char *date) {
  cpages_document *document = calloc(1, sizeof *document);
  if (document == NULL) return NULL;
  document->surface = cairo_pdf_surface_create_for_stream(take, document, width, height);
  cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_CREATOR, "Breakout");
  cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_MOD_DATE, date);
  document->cairo = cairo_create(document->surface);
  document->layout = pango_cairo_create_layout(document->cairo);
  PangoContext *context = pango_layout_get_context(document->layout);
  pango_context_set_language(context, pango_language_from_string(language));
  // Metrics do not depend on a screen, so neither does where lines break.
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  document->font = pango_font_description_from_string("Noto Sans, Liberation Sans, DejaVu Sans, sans-serif");
  return document;
}

void cpages_outline(cpages_document *document, const char *title, double y) {
  char link[64];
  snprintf(link, sizeof link, "page=%d pos=[0 %d]", document->pages + 1, (int)y);
  cairo_pdf_surface_add_outline(
      document->surface, CAIRO_PDF_OUTLINE_ROOT, title, link, CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

static void set(cpages_document *document, const char *text, const cpages_style *style) {
  PangoLayout *layout = document->layout;
  pango_font_description_set_absolute_size(document->font, style->size * PANGO_SCALE);
  pango_font_description_set_weight(document->font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(layout, document->font);
  pango_layout_set_width(layout, style->width < 0 ? -1 : (int)(style->width * PANGO_SCALE));
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize(layout, style->single_line ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_alignment(layout, style->right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_text(layout, text, -1);
}

static double height(cpages_document *document) {
  PangoRectangle logical;
  pango_layout_get_extents(document->layout, NULL, &logical);
  return (double)logical.height / PANGO_SCALE;
}

double cpages_height(cpages_document *document, const char *text, const cpages_style *style) {
  set(document, text, style);
  return height(document);
}

double cpages_width(cpages_document *document, const char *text, const cpages_style *style) {
  set(document, text, style);
  PangoRectangle logical;
  pango_layout_get_extents(document->layout, NULL, &logical);
  return (double)logical.width / PANGO_SCALE;
}

static void colour(cairo_t *cairo, uint32_t colour) {
  cairo_set_source_rgb(cairo, (colour >> 16 & 255) / 255.0, (colour >> 8 & 255) / 255.0, (colour & 255) / 255.0);
}

double cpages_text(cpages_document *document, double x, double y, const char *text, const cpages_style *style) {
  set(document, text, style);
  colour(document->cairo, style->colour);
  cairo_move_to(document->cairo, x, y);
  pango_cairo_show_layout(document->cairo, document->layout);
  document->unknown += pango_layout_get_unknown_glyphs_count(document->layout);
  return height(document);
}

int cpages_unknown(const cpages_document *document) { return document->unknown; }

void cpages_area(cpages_document *document, double x, double y, double width, double height, uint32_t fill) {
  colour(document->cairo, fill);
  cairo_rectangle(document->cairo, x, y, width, height);
  cairo_fill(document->cairo);
}

void cpages_end_page(cpages_document *document) {
  cairo_show_page(document->cairo);
  document->pages += 1;
}

const uint8_t *cpages_finish(cpages_document *document, size_t *length) {
  cairo_surface_finish(document->surface);
  *length = document->length;
  return cairo_surface_status(document->surface) == CAIRO_STATUS_SUCCESS ? document->bytes : NULL;
}

void cpages_close(cpages_document *document) {
  pango_font_description_free(document->font);
  g_object_unref(document->layout);
  cairo_destroy(document->cairo);
  cairo_surface_destroy(document->surface);
  free(document->bytes);
  free(document);
}
