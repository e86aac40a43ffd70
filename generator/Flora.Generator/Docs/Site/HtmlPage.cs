namespace Flora.Generator.Docs.Site;

/// <summary>A page of the site's own: nothing on it runs, nothing is fetched but its style.</summary>
internal static class HtmlPage
{
    /// <summary>What a page may load: the site's own files, and nothing from anywhere else.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self' file:; style-src 'self' file: 'unsafe-inline'; img-src 'self' file: data:; connect-src 'none'; base-uri 'none'; form-action 'none'";

    /// <param name="title">The title, as text.</param>
    /// <param name="body">The content, as HTML.</param>
    public static string Of(string title, string body) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <meta name="color-scheme" content="light dark">
        <title>{HtmlText.Of(title)}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="assets/style.css">
        </head>
        <body>
        {body}
        </body>
        </html>

        """;
}
