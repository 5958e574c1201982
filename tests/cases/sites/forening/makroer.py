"""The association's own variables, in the same braces as ours."""


def define_env(env):
    env.variables["org"] = {"name": "Foreningen for Prøver"}
    env.variables["aar"] = "2026"
