/// The files of the page itself, which are part of the program: nothing is loaded from elsewhere.
enum Front {
  /// The page.
  static var page: PageResponse { PageResponse(200, "text/html; charset=utf-8", PackageResources.page_html) }

  /// A script, a style or an icon.
  static func file(_ name: String) -> PageResponse? {
    guard let bytes = files[name] else { return nil }
    let kind = name.split(separator: ".").last ?? ""
    let types = ["js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8", "svg": "image/svg+xml"]
    return PageResponse(200, types[String(kind)] ?? "application/octet-stream", bytes)
  }

  private static let files: [String: [UInt8]] = [
    "app.js": PackageResources.app_js, "api.js": PackageResources.api_js, "dom.js": PackageResources.dom_js,
    "drawer.js": PackageResources.drawer_js,
    "words.js": PackageResources.words_js, "programme.js": PackageResources.programme_js,
    "workshops.js": PackageResources.workshops_js, "people.js": PackageResources.people_js,
    "day.js": PackageResources.day_js, "policy.js": PackageResources.policy_js, "sheets.js": PackageResources.sheets_js,
    "start.js": PackageResources.start_js, "roster.js": PackageResources.roster_js,
    "frontier.js": PackageResources.frontier_js,
    "page.css": PackageResources.page_css, "icon.svg": PackageResources.icon_svg,
  ]
}
