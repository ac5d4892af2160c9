"""Settings, in blocks. What differs from place to place comes from the environment (``pecking/env.py``)."""

from __future__ import annotations

from email.utils import parseaddr
from pathlib import Path
from typing import Any

from pecking import env

BASE_DIR = Path(__file__).resolve().parent.parent
DEBUG = env.flag("DEBUG")
SECRET_KEY = env.secret("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.words("SECRET_KEY_FALLBACKS")
PUBLIC_URL = env.text("PUBLIC_URL", "http://localhost:8000").rstrip("/")
ROOT_URLCONF = "pecking.urls"
ASGI_APPLICATION = "pecking.asgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Apps: "tenants" and "unfold" stand before django_tenants, because their migrate command and templates replace its own.
SHARED_APPS = [
    "daphne",
    "tenants",
    "unfold",
    "unfold.contrib.filters",
    "django_tenants",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "channels",
    "allauth",
    "allauth.account",
    "allauth.mfa",
]
TENANT_APPS = ["games"]
INSTALLED_APPS = SHARED_APPS + TENANT_APPS

# Tenants
TENANT_MODEL = "tenants.Household"
TENANT_DOMAIN_MODEL = "tenants.Domain"
DATABASE_ROUTERS = ["django_tenants.routers.TenantSyncRouter"]
PUBLIC_SCHEMA_NAME = "public"

# Database: the pool lends connections; nothing is kept between requests. Migrations run as owner, without limits.
DATABASE_ROLE = env.text("DATABASE_ROLE", "app")
LIMITS = "-c statement_timeout=15s -c lock_timeout=5s -c idle_in_transaction_session_timeout=30s"
POOL = {
    "min_size": 1,
    "max_size": env.integer("DATABASE_POOL_SIZE", 8),
    "timeout": 5,
    "max_lifetime": 600,
    "max_idle": 120,
}
DATABASES: dict[str, dict[str, Any]] = {
    "default": {
        "ENGINE": "django_tenants.postgresql_backend",
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": True,
        **env.database("DATABASE_URL"),
    },
}
DATABASES["default"]["OPTIONS"].setdefault("application_name", "pecking")
if DATABASE_ROLE == "app":
    given = DATABASES["default"]["OPTIONS"].get("options", "")
    DATABASES["default"]["OPTIONS"] |= {"pool": POOL, "options": f"{LIMITS} {given}".strip()}

# For connections that are not Django's, by role. Owner and operator are only known to the processes that need them.
DATABASE_URLS = {
    "app": env.secret("DATABASE_URL"),
    "owner": env.secret("DATABASE_OWNER_URL", ""),
    "operator": env.secret("DATABASE_OPERATOR_URL", ""),
}

# What all sockets of one seat may send together: frames a second, and how many at once after a rest; how many sockets
# those may be; and what one person may ask of one game on one day. Only the bench lifts these.
UNLIMITED = env.text("SOCKET_RATE", "") == "unlimited"
SOCKET_RATE = (float("inf"), float("inf")) if UNLIMITED else (20.0, 40.0)
SOCKETS_A_SEAT = float("inf") if UNLIMITED else 8
COMMANDS_A_DAY = float("inf") if UNLIMITED else 5_000.0

# Live updates. A read on an idle subscription may take for ever, so it must not time out.
REDIS_URL = env.secret("REDIS_URL", "redis://localhost:6379/0")
LAYER_HOST: dict[str, Any] = {"address": REDIS_URL, "socket_timeout": None, "health_check_interval": 15}
if not REDIS_URL.startswith("unix:"):
    LAYER_HOST |= {"socket_connect_timeout": 3, "socket_keepalive": True}
REDIS_PREFIX = env.text("REDIS_PREFIX", "pecking")
CHANNEL_LAYERS = {
    "default": {
        "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
        "CONFIG": {"hosts": [LAYER_HOST], "prefix": REDIS_PREFIX},
    },
}
# How often people ask is counted for all processes together.
CACHES = {"default": {"BACKEND": "pecking.counts.Counts", "LOCATION": REDIS_URL, "KEY_PREFIX": REDIS_PREFIX}}

# Work outside the game
TEMPORAL_ADDRESS = env.text("TEMPORAL_ADDRESS", "localhost:7233")
TEMPORAL_NAMESPACE = env.text("TEMPORAL_NAMESPACE", "default")
EMAIL_HOST = env.text("EMAIL_HOST", "")
EMAIL_PORT = env.integer("EMAIL_PORT", 587)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.secret("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS", default=True)
EMAIL_TIMEOUT = 20
EMAIL_FILE_PATH = env.text("MAIL_FOLDER", str(BASE_DIR / ".pecking" / "mail"))
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'filebased'}.EmailBackend"
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", "Pecking Order <pecking@localhost>")

# Where people ask for a coop: an address such as mailto:you@example.org or https://example.org/contact, or nowhere.
CONTACT = env.link("CONTACT")

# Notifications to phones: the key that signs them, and whom a push service may write to. Without a key there are none.
VAPID_PRIVATE_KEY = env.secret("VAPID_PRIVATE_KEY", "")
VAPID_CONTACT = env.text("VAPID_CONTACT", CONTACT or f"mailto:{parseaddr(DEFAULT_FROM_EMAIL)[1]}")
# What people give addresses for is only asked in the wide world. Tests and closed networks may say otherwise.
PRIVATE_ADDRESSES = env.flag("PRIVATE_ADDRESSES")

# Accounts and sessions
AUTH_USER_MODEL = "tenants.Account"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/mine/"
LOGOUT_REDIRECT_URL = "/"

# Players sign in by a mailed code or a passkey, operators with a password in the admin
ACCOUNT_ADAPTER = "tenants.accounts.adapter.PlayersAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600
ACCOUNT_RATE_LIMITS = {"request_login_code": "20/m/ip,3/5m/key"}
ACCOUNT_DEFAULT_HTTP_PROTOCOL = PUBLIC_URL.partition(":")[0]
MFA_ADAPTER = "tenants.accounts.adapter.PasskeyAdapter"
MFA_SUPPORTED_TYPES = ["webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True

# Security. HTTPS=1 once a proxy in front speaks TLS.
HTTPS = env.flag("HTTPS")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]") + env.words("LAN_ADDRESSES")
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 30 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin" if HTTPS else None  # browsers heed it on trusted origins only
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "pecking.content_policy.ContentPolicyMiddleware",
    "pecking.keeping.KeepingMiddleware",
    "pecking.questions.QuestionsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "tenants.resolve.HouseholdMiddleware",
]

# Pages
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "libraries": {"vendor": "pecking.vendor"},
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "games.pages.look.attributes",
            ],
        },
    },
]

# Languages: of the cookie "django_language", else of the browser. ``script/messages`` gathers and compiles the texts.
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("de", "Deutsch")]
LANGUAGE_COOKIE_AGE = 60 * 60 * 24 * 365
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = HTTPS
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
FORMAT_MODULE_PATH = ["pecking.formats"]

# Static files: script modules come from the locked npm packages.
STATIC_URL = "/static/"
STATIC_ROOT = Path(env.text("STATIC_ROOT", str(BASE_DIR / "staticfiles")))
STATICFILES_DIRS = [
    BASE_DIR / "static",
    *((f"texts/{code}", BASE_DIR / "locale" / code / "texts") for code, _ in LANGUAGES if code != LANGUAGE_CODE),
]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "pecking.vendor.VendorFinder",
]
MANIFEST = "pecking.vendor.HashedFiles"
PLAIN = "django.contrib.staticfiles.storage.StaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": PLAIN if DEBUG else MANIFEST},
}

# Admin
SHADES = {"50": 97, "100": 94, "200": 89, "300": 81, "400": 71, "500": 62, "600": 52, "700": 45, "800": 39, "900": 33}
GROUNDS = {
    "50": "#fffaf0", "100": "#f7eedd", "200": "#ebdfc6", "300": "#d6cbb2", "400": "#b3bda9", "500": "#5d665f",
    "600": "#4b5550", "700": "#2b4a45", "800": "#1e3a36", "900": "#18302d", "950": "#10201f",
}  # fmt: skip
UNFOLD = {
    "SITE_TITLE": "Pecking Order",
    "SITE_HEADER": "Pecking Order",
    "SITE_ICON": "/icon.svg",
    "STYLES": ["tenants.navigation.style"],
    "SHOW_HISTORY": False,
    "SHOW_VIEW_ON_SITE": False,
    "SIDEBAR": {"navigation": "tenants.navigation.sidebar"},
    "COLORS": {
        "base": GROUNDS,
        "primary": {shade: f"oklch({light}% .15 33)" for shade, light in SHADES.items()},
    },
}

DEFAULT_EXCEPTION_REPORTER_FILTER = "pecking.logs.QuietReports"

# Logs: one line of JSON each, to standard error.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "pecking.logs.LineFormatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": env.text("LOG_LEVEL", "INFO")},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
        "django.server": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        "psycopg.pool": {"level": "WARNING"},
    },
}
