namespace Flora.Generator.Passes.Naming;

/// <summary>Words that say what an operation does: data for the naming passes.</summary>
public static class VerbWords
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "abort", "accept", "activate", "add", "analyze", "append", "apply", "approve", "archive", "assign", "attach", "authorize", "batch", "begin", "block",
        "browse", "buy", "calculate", "call", "cancel", "capture", "check", "claim", "clear", "clone", "close", "commit", "complete", "compute", "confirm",
        "connect", "convert", "copy", "count", "create", "deactivate", "decline", "delete", "deny", "deploy", "describe", "detach", "disable", "discard",
        "disconnect", "dismiss", "do", "download", "duplicate", "edit", "empty", "enable", "end", "enqueue", "estimate", "exchange", "execute", "exists", "expire",
        "export", "extend", "fetch", "find", "finish", "flush", "follow", "fork", "generate", "get", "grant", "head", "hide", "import", "initialize", "insert",
        "install", "invite", "invoke", "join", "kill", "leave", "link", "list", "load", "lock", "login", "logout", "lookup", "make", "mark", "merge", "migrate",
        "modify", "move", "mute", "notify", "open", "options", "patch", "pause", "peek", "pin", "ping", "poll", "post", "preview", "process", "promote", "provision", "publish",
        "pull", "purge", "push", "put", "query", "queue", "read", "rebuild", "recalculate", "recover", "redeem", "refresh", "refund", "register", "reject",
        "release", "reload", "remove", "rename", "renew", "reopen", "reorder", "replace", "reply", "report", "request", "rerun", "resend", "reserve", "reset",
        "resolve", "restart", "restore", "resume", "retrieve", "retry", "return", "reverse", "revert", "revoke", "rollback", "rotate", "run", "save", "scan",
        "schedule", "search", "select", "send", "set", "share", "show", "sign", "simulate", "skip", "snooze", "sort", "split", "start", "stop", "stream", "submit",
        "subscribe", "suspend", "swap", "sync", "tag", "test", "toggle", "touch", "trace", "track", "transfer", "transform", "translate", "trigger", "unarchive",
        "unassign", "unblock", "undelete", "undo", "unfollow", "uninstall", "unlink", "unlock", "unmute", "unpin", "unpublish", "unregister", "unshare",
        "unsubscribe", "untag", "update", "upgrade", "upload", "upsert", "use", "validate", "verify", "void", "vote", "wait", "watch", "withdraw", "write",
    };

    /// <summary>Whether a word is the imperative of something that operations do.</summary>
    public static bool Contains(string word) => Known.Contains(word);
}
