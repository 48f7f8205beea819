"""How the pages look, as settings of Streamlit; apart from the charts, so that a command line need not load these."""

INK = "#16191D"

PAGES: dict[str, str] = {
    "theme.base": "light",
    "theme.primaryColor": "#0B5CAD",
    "theme.backgroundColor": "#FFFFFF",
    "theme.secondaryBackgroundColor": "#F3F5F8",
    "theme.textColor": INK,
    "theme.linkColor": "#0B5CAD",
    "theme.borderColor": "#8B94A0",
    "theme.dataframeBorderColor": "#C9D0D8",
    "theme.showWidgetBorder": "true",
    "theme.showSidebarBorder": "true",
    "theme.baseRadius": "6px",
    "theme.headingFontSizes": '["2rem", "1.35rem", "1.1rem"]',
    "theme.paddingTop": "1.5rem",
    "theme.metricValueFontSize": "2.25rem",
}
"""Settings of Streamlit; the base is set, so that no dark mode of a browser changes them."""
