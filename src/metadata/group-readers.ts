/** What a program expects an entry point of a group to be. */
export type ExpectedValue =
  | "callable"
  | "class"
  | "class or function"
  | "class or module"
  | "class or object"
  /** `package.module.Class`, with dots and no colon */
  | "class path"
  /** `package:file`, no attribute */
  | "data file"
  | "function"
  | "function or class"
  | "function or string"
  | "module"
  | "module or function"
  | "module or object"
  | "object"
  | "package";

/** What a program does with two entry points of one name: which of them counts, or what becomes of it. */
export type DuplicatesRule = "first" | "last" | "all" | "error" | "warning";

/** The groups of one set of programs. */
export interface GroupReader {
  readonly programs: readonly string[];
  readonly purpose?: string;
  readonly docs?: string;
  readonly groups: readonly (readonly [
    group: string,
    expects: ExpectedValue,
    duplicates?: DuplicatesRule | null,
    docs?: string,
  ])[];
}

/** The programs whose groups are known, as far as they were looked at. */
export const GROUP_READERS: readonly GroupReader[] = [
  {
    programs: ["pip", "installer", "uv"],
    purpose: "commands",
    docs: "https://packaging.python.org/en/latest/specifications/entry-points/",
    groups: [
      ["console_scripts", "callable"],
      ["gui_scripts", "callable"],
    ],
  },
  {
    programs: ["pytest"],
    docs: "https://docs.pytest.org/en/stable/how-to/writing_plugins.html",
    groups: [["pytest11", "module or object", "first"]],
  },
  {
    programs: ["flake8"],
    docs: "https://flake8.pycqa.org/en/latest/plugin-development/",
    groups: [
      ["flake8.extension", "class or function", "all"],
      ["flake8.report", "class"],
    ],
  },
  {
    programs: ["Sphinx"],
    docs: "https://www.sphinx-doc.org/en/master/development/html_themes/index.html",
    groups: [
      ["sphinx.html_themes", "module", "last"],
      ["sphinx.builders", "module", "first", "https://www.sphinx-doc.org/en/master/extdev/builderapi.html"],
    ],
  },
  {
    programs: ["Babel"],
    docs: "https://babel.pocoo.org/en/latest/messages.html",
    groups: [
      ["babel.extractors", "function"],
      ["babel.checkers", "function"],
    ],
  },
  {
    programs: ["lingua"],
    groups: [["lingua.extractors", "class"]],
  },
  {
    programs: ["Pygments"],
    docs: "https://pygments.org/docs/plugins/",
    groups: [
      ["pygments.lexers", "class"],
      ["pygments.formatters", "class"],
      ["pygments.styles", "class"],
      ["pygments.filters", "class"],
    ],
  },
  {
    programs: ["MkDocs"],
    docs: "https://www.mkdocs.org/dev-guide/plugins/",
    groups: [
      ["mkdocs.plugins", "class", "last"],
      ["mkdocs.themes", "package", "error", "https://www.mkdocs.org/dev-guide/themes/"],
    ],
  },
  {
    programs: ["Python-Markdown"],
    docs: "https://python-markdown.github.io/extensions/api/",
    groups: [["markdown.extensions", "class"]],
  },
  {
    programs: ["nbconvert"],
    docs: "https://nbconvert.readthedocs.io/en/latest/external_exporters.html",
    groups: [
      ["nbconvert.exporters", "class"],
      ["nbconvert.exporters.script", "class"],
    ],
  },
  {
    programs: ["jupyter_client"],
    docs: "https://jupyter-client.readthedocs.io/en/latest/provisioning.html",
    groups: [["jupyter_client.kernel_provisioners", "class"]],
  },
  {
    programs: ["JupyterLab"],
    docs: "https://jupyterlab.readthedocs.io/en/latest/user/extensions.html",
    groups: [
      ["jupyterlab.extension_manager_v1", "function"],
      ["jupyterlab.languagepack", "module", "last"],
      ["jupyterlab.locale", "module", "last"],
    ],
  },
  {
    programs: ["jupyter-lsp"],
    docs: "https://jupyterlab-lsp.readthedocs.io/",
    groups: [
      ["jupyter_lsp_spec_v1", "function"],
      ["jupyter_lsp_listener_all_v1", "function"],
    ],
  },
  {
    programs: ["jupyter-server-proxy"],
    docs: "https://jupyter-server-proxy.readthedocs.io/",
    groups: [["jupyter_serverproxy_servers", "function"]],
  },
  {
    programs: ["JupyterHub"],
    docs: "https://jupyterhub.readthedocs.io/",
    groups: [
      ["jupyterhub.authenticators", "class"],
      ["jupyterhub.spawners", "class"],
      ["jupyterhub.proxies", "class"],
    ],
  },
  {
    programs: ["jupyter-cache"],
    docs: "https://jupyter-cache.readthedocs.io/",
    groups: [
      ["jcache.readers", "function"],
      ["jcache.executors", "class"],
    ],
  },
  {
    programs: ["setuptools"],
    docs: "https://setuptools.pypa.io/en/latest/userguide/extension.html",
    groups: [
      ["distutils.commands", "class"],
      ["distutils.setup_keywords", "function"],
      ["egg_info.writers", "function"],
      ["setuptools.file_finders", "function"],
      ["setuptools.finalize_distribution_options", "function"],
    ],
  },
  {
    programs: ["setuptools-scm"],
    docs: "https://setuptools-scm.readthedocs.io/",
    groups: [
      ["setuptools_scm.files_command", "function or string"],
      [
        "setuptools_scm.version_scheme",
        "function",
        null,
        "https://setuptools-scm.readthedocs.io/en/latest/customizing/",
      ],
      [
        "setuptools_scm.local_scheme",
        "function",
        null,
        "https://setuptools-scm.readthedocs.io/en/latest/customizing/",
      ],
      ["setuptools_scm.parse_scm", "function"],
      ["setuptools_scm.parse_scm_fallback", "function"],
    ],
  },
  {
    programs: ["vcs-versioning"],
    docs: "https://setuptools-scm.readthedocs.io/",
    groups: [["vcs_versioning.discover_workdir", "function"]],
  },
  {
    programs: ["scikit-build-core"],
    docs: "https://scikit-build-core.readthedocs.io/",
    groups: [["dynamic_metadata.provider", "module or object"]],
  },
  {
    programs: ["validate-pyproject"],
    docs: "https://validate-pyproject.readthedocs.io/en/latest/dev-guide.html",
    groups: [
      ["validate_pyproject.tool_schema", "function"],
      ["validate_pyproject.multi_schema", "function"],
    ],
  },
  {
    programs: ["Hatch", "hatchling"],
    docs: "https://hatch.pypa.io/latest/plugins/about/",
    groups: [["hatch", "module or object", "first"]],
  },
  {
    programs: ["keyring"],
    docs: "https://keyring.readthedocs.io/",
    groups: [["keyring.backends", "module or function", "all"]],
  },
  {
    programs: ["virtualenv"],
    docs: "https://virtualenv.pypa.io/en/latest/extend.html",
    groups: [
      ["virtualenv.activate", "class", "last"],
      ["virtualenv.create", "class", "last"],
      ["virtualenv.discovery", "class", "last"],
      ["virtualenv.seed", "class", "last"],
    ],
  },
  {
    programs: ["tox"],
    docs: "https://tox.wiki/en/latest/plugins.html",
    groups: [["tox", "module or object", "first"]],
  },
  {
    programs: ["Poetry"],
    docs: "https://python-poetry.org/docs/plugins/",
    groups: [
      ["poetry.plugin", "class"],
      ["poetry.application.plugin", "class"],
    ],
  },
  {
    programs: ["PDM"],
    docs: "https://pdm-project.org/latest/dev/write/",
    groups: [
      ["pdm", "function"],
      ["pdm.plugin", "function"],
    ],
  },
  {
    programs: ["pdm-backend"],
    docs: "https://backend.pdm-project.org/hooks/",
    groups: [["pdm.build.hook", "class or module"]],
  },
  {
    programs: ["twine"],
    docs: "https://twine.readthedocs.io/",
    groups: [["twine.registered_commands", "function"]],
  },
  {
    programs: ["pipx"],
    docs: "https://pipx.pypa.io/",
    groups: [["pipx.run", "callable"]],
  },
  {
    programs: ["Lektor"],
    docs: "https://www.getlektor.com/docs/plugins/",
    groups: [["lektor.plugins", "class"]],
  },
  {
    programs: ["papermill"],
    docs: "https://papermill.readthedocs.io/en/latest/extending-entry-points.html",
    groups: [
      ["papermill.engine", "class"],
      ["papermill.io", "class"],
    ],
  },
  {
    programs: ["Intake"],
    docs: "https://intake.readthedocs.io/",
    groups: [
      ["intake.drivers", "class"],
      ["intake.catalogs", "object"],
      ["intake.imports", "module"],
    ],
  },
  {
    programs: ["Datasette"],
    docs: "https://docs.datasette.io/en/stable/writing_plugins.html",
    groups: [["datasette", "module or object", "first"]],
  },
  {
    programs: ["LLM"],
    docs: "https://llm.datasette.io/en/stable/plugins/",
    groups: [["llm", "module or object", "first"]],
  },
  {
    programs: ["sqlite-utils"],
    docs: "https://sqlite-utils.datasette.io/en/stable/plugins.html",
    groups: [["sqlite_utils", "module or object", "first"]],
  },
  {
    programs: ["napari (npe2)"],
    docs: "https://napari.org/stable/plugins/",
    groups: [["napari.manifest", "data file"]],
  },
  {
    programs: ["napari (npe1)"],
    docs: "https://napari.org/stable/plugins/",
    groups: [["napari.plugin", "module"]],
  },
  {
    programs: ["Bandit"],
    docs: "https://bandit.readthedocs.io/en/latest/formatters/index.html",
    groups: [
      ["bandit.plugins", "function", null, "https://bandit.readthedocs.io/en/latest/plugins/index.html"],
      ["bandit.formatters", "function"],
      [
        "bandit.blacklists",
        "function",
        null,
        "https://bandit.readthedocs.io/en/latest/blacklists/index.html",
      ],
    ],
  },
  {
    programs: ["python-lsp-server"],
    docs: "https://github.com/python-lsp/python-lsp-server",
    groups: [["pylsp", "module or object", "first"]],
  },
  {
    programs: ["SQLFluff"],
    docs: "https://docs.sqlfluff.com/",
    groups: [["sqlfluff", "module or object"]],
  },
  {
    programs: ["conda"],
    docs: "https://docs.conda.io/projects/conda/en/stable/dev-guide/plugins/",
    groups: [["conda", "module or object"]],
  },
  {
    programs: ["Kedro"],
    docs: "https://docs.kedro.org/",
    groups: [
      ["kedro.hooks", "object", "first"],
      ["kedro.cli_hooks", "object", "first"],
      ["kedro.project_commands", "object"],
      ["kedro.global_commands", "object"],
      ["kedro.init", "function"],
      ["kedro.starters", "object"],
      ["kedro.line_magic", "function"],
    ],
  },
  {
    programs: ["ASDF"],
    docs: "https://asdf.readthedocs.io/",
    groups: [
      ["asdf.extensions", "function"],
      ["asdf.resource_mappings", "function"],
      ["asdf_extensions", "class"],
    ],
  },
  {
    programs: ["Kombu"],
    docs: "https://docs.celeryq.dev/projects/kombu/",
    groups: [["kombu.serializers", "object"]],
  },
  {
    programs: ["Celery"],
    docs: "https://docs.celeryq.dev/",
    groups: [
      ["celery.commands", "object", null, "https://docs.celeryq.dev/en/stable/userguide/extending.html"],
      ["celery.result_backends", "class"],
      ["celery.beat_schedulers", "class"],
    ],
  },
  {
    programs: ["SQLAlchemy"],
    docs: "https://docs.sqlalchemy.org/en/20/core/connections.html",
    groups: [
      ["sqlalchemy.dialects", "class", "first"],
      ["sqlalchemy.plugins", "class", "first"],
    ],
  },
  {
    programs: ["Alembic"],
    docs: "https://alembic.sqlalchemy.org/",
    groups: [["alembic.plugins", "module"]],
  },
  {
    programs: ["Flask"],
    docs: "https://flask.palletsprojects.com/en/stable/cli/",
    groups: [["flask.commands", "object"]],
  },
  {
    programs: ["fsspec"],
    docs: "https://filesystem-spec.readthedocs.io/",
    groups: [["fsspec.specs", "class path", "first"]],
  },
  {
    programs: ["universal_pathlib"],
    docs: "https://github.com/fsspec/universal_pathlib",
    groups: [["universal_pathlib.implementations", "class"]],
  },
  {
    programs: ["xarray"],
    docs: "https://docs.xarray.dev/en/stable/internals/how-to-add-new-backend.html",
    groups: [
      ["xarray.backends", "class", "warning"],
      ["xarray.chunkmanagers", "class"],
    ],
  },
  {
    programs: ["Dask"],
    docs: "https://docs.dask.org/",
    groups: [
      ["dask.array.backends", "class"],
      ["dask.sizeof", "function"],
      ["dask_cli", "object"],
    ],
  },
  {
    programs: ["Dask distributed"],
    docs: "https://distributed.dask.org/",
    groups: [["distributed.comm.backends", "class"]],
  },
  {
    programs: ["APScheduler 3"],
    docs: "https://apscheduler.readthedocs.io/en/3.x/extending.html",
    groups: [
      ["apscheduler.executors", "class"],
      ["apscheduler.jobstores", "class"],
      ["apscheduler.triggers", "class"],
    ],
  },
  {
    programs: ["ASE"],
    docs: "https://wiki.fysik.dtu.dk/ase/",
    groups: [
      ["ase.ioformats", "object"],
      ["ase.plugins", "module"],
    ],
  },
  {
    programs: ["Astropy"],
    docs: "https://docs.astropy.org/",
    groups: [["astropy.modeling", "class"]],
  },
  {
    programs: ["python-can"],
    docs: "https://python-can.readthedocs.io/",
    groups: [
      ["can.interface", "class"],
      ["can.io.message_reader", "class"],
      ["can.io.message_writer", "class"],
    ],
  },
  {
    programs: ["Fiona"],
    docs: "https://fiona.readthedocs.io/",
    groups: [["fiona.fio_plugins", "object"]],
  },
  {
    programs: ["Rasterio"],
    docs: "https://rasterio.readthedocs.io/",
    groups: [
      ["rasterio.rio_plugins", "object"],
      ["rasterio.rio_commands", "object"],
    ],
  },
  {
    programs: ["Hypothesis"],
    docs: "https://hypothesis.readthedocs.io/",
    groups: [["hypothesis", "module or function"]],
  },
  {
    programs: ["isort"],
    docs: "https://pycqa.github.io/isort/",
    groups: [
      ["isort.formatters", "function"],
      ["isort.profiles", "object"],
      ["isort.sort_function", "function"],
    ],
  },
  {
    programs: ["JAX"],
    docs: "https://docs.jax.dev/",
    groups: [["jax_plugins", "module"]],
  },
  {
    programs: ["Matplotlib"],
    docs: "https://matplotlib.org/stable/users/explain/figure/writing_a_backend_pyplot_interface.html",
    groups: [["matplotlib.backend", "module", "error"]],
  },
  {
    programs: ["pandas"],
    docs: "https://pandas.pydata.org/docs/development/extending.html",
    groups: [["pandas_plotting_backends", "module", "first"]],
  },
  {
    programs: ["NetworkX"],
    docs: "https://networkx.org/documentation/stable/reference/backends.html",
    groups: [
      ["networkx.backends", "object"],
      ["networkx.backend_info", "function"],
    ],
  },
  {
    programs: ["Numba"],
    docs: "https://numba.readthedocs.io/",
    groups: [["numba_extensions", "function"]],
  },
  {
    programs: ["numcodecs"],
    docs: "https://numcodecs.readthedocs.io/",
    groups: [["numcodecs.codecs", "class"]],
  },
  {
    programs: ["Array API standard"],
    docs: "https://data-apis.org/array-api/",
    groups: [["array_api", "module"]],
  },
  {
    programs: ["pkgconf", "Meson"],
    docs: "https://mesonbuild.com/",
    groups: [["pkg_config", "package"]],
  },
  {
    programs: ["Flask-OpenAPI"],
    purpose: "user interfaces of an API's documentation",
    groups: [
      ["flask_openapi.plugins", "class path", "all"],
      ["flask_openapi3.plugins", "class path", "all"],
    ],
  },
  {
    programs: ["star-openapi"],
    purpose: "user interfaces of an API's documentation",
    groups: [["star_openapi.plugins", "class path", "all"]],
  },
  {
    // It takes the module for a Django application, and no notice of the attribute.
    programs: ["pretix"],
    docs: "https://docs.pretix.eu/dev/development/api/plugins.html",
    groups: [["pretix.plugin", "package"]],
  },
  {
    // As pretix does.
    programs: ["pretalx"],
    docs: "https://docs.pretalx.org/developer/plugins/",
    groups: [["pretalx.plugin", "package"]],
  },
  {
    programs: ["PyInstaller"],
    docs: "https://pyinstaller.org/en/stable/hooks.html",
    groups: [["pyinstaller40", "function", "all"]],
  },
  {
    programs: ["opentelemetry-api"],
    docs: "https://opentelemetry-python.readthedocs.io/",
    groups: [
      ["opentelemetry_context", "class"],
      ["opentelemetry_propagator", "class"],
      ["opentelemetry_tracer_provider", "class"],
      ["opentelemetry_meter_provider", "class"],
      ["opentelemetry_logger_provider", "class"],
    ],
  },
  {
    programs: ["opentelemetry-sdk"],
    docs: "https://opentelemetry-python.readthedocs.io/",
    groups: [
      ["opentelemetry_error_handler", "class"],
      ["opentelemetry_resource_detector", "class"],
      ["opentelemetry_id_generator", "class"],
      ["opentelemetry_traces_sampler", "function or class"],
      ["opentelemetry_traces_exporter", "class"],
      ["opentelemetry_metrics_exporter", "class"],
      ["opentelemetry_logs_exporter", "class"],
    ],
  },
  {
    programs: ["opentelemetry-exporter-otlp"],
    docs: "https://opentelemetry-python.readthedocs.io/",
    groups: [["opentelemetry_otlp_credential_provider", "function"]],
  },
  {
    programs: ["pydicom"],
    docs: "https://pydicom.github.io/",
    groups: [
      ["pydicom_subcommands", "function"],
      ["pydicom.data.external_sources", "class"],
    ],
  },
  {
    programs: ["TurboGears", "Buffet"],
    groups: [["python.templating.engines", "class"]],
  },
  {
    programs: ["PasteDeploy"],
    docs: "https://docs.pylonsproject.org/projects/pastedeploy/",
    groups: [
      ["paste.app_factory", "function"],
      ["paste.composite_factory", "function"],
      ["paste.filter_factory", "function"],
      ["paste.server_factory", "function"],
      ["paste.filter_app_factory", "function"],
    ],
  },
  {
    programs: ["plaster"],
    docs: "https://docs.pylonsproject.org/projects/plaster/",
    groups: [["plaster.loader_factory", "class"]],
  },
  {
    programs: ["QuTiP"],
    docs: "https://qutip.org/",
    groups: [["qutip.family", "module"]],
  },
  {
    programs: ["RDFLib"],
    docs: "https://rdflib.readthedocs.io/",
    groups: [
      ["rdf.plugins.sparqleval", "function"],
      ["rdf.plugins.store", "class"],
      ["rdf.plugins.parser", "class"],
      ["rdf.plugins.serializer", "class"],
      ["rdf.plugins.queryprocessor", "class"],
    ],
  },
  {
    programs: ["scikit-image"],
    docs: "https://scikit-image.org/",
    groups: [
      ["skimage_backends", "module"],
      ["skimage_backend_infos", "function"],
    ],
  },
  {
    programs: ["TensorBoard"],
    docs: "https://github.com/tensorflow/tensorboard",
    groups: [["tensorboard_plugins", "function or class"]],
  },
  {
    programs: ["PyTorch"],
    docs: "https://docs.pytorch.org/",
    groups: [
      ["torch.backends", "function"],
      ["torch.distributed.backends", "function"],
      ["torch_dynamo_backends", "function"],
      ["torchrun.handlers", "function"],
      ["torchrun.logs_specs", "class"],
    ],
  },
  {
    programs: ["Triton"],
    docs: "https://github.com/triton-lang/triton",
    groups: [["triton.backends", "module"]],
  },
  {
    programs: ["typeguard"],
    docs: "https://typeguard.readthedocs.io/",
    groups: [["typeguard.checker_lookup", "function"]],
  },
  {
    programs: ["spaCy"],
    docs: "https://spacy.io/",
    groups: [
      ["spacy_factories", "function", "last", "https://spacy.io/usage/saving-loading#entry-points"],
      ["spacy_languages", "class", "last", "https://spacy.io/usage/saving-loading#entry-points"],
      ["spacy_architectures", "function", "last"],
      ["spacy_lookups", "object", "last"],
      ["spacy_displacy_colors", "object", "last"],
      ["spacy_readers", "function", "last"],
      ["spacy_loggers", "function", "last"],
      ["spacy_scorers", "function", "last"],
      ["spacy_models", "module", "last"],
      ["spacy_cli", "function", "last"],
      ["spacy_misc", "function", "last"],
    ],
  },
  {
    programs: ["Thinc"],
    docs: "https://thinc.ai/",
    groups: [
      ["thinc_layers", "function", "last"],
      ["thinc_optimizers", "function", "last"],
      ["thinc_schedules", "function", "last"],
    ],
  },
  {
    programs: ["Prefect"],
    docs: "https://docs.prefect.io/",
    groups: [
      ["prefect.collections", "module"],
      ["prefect.plugins", "object"],
    ],
  },
  {
    programs: ["Certbot"],
    docs: "https://eff-certbot.readthedocs.io/",
    groups: [
      ["certbot.plugins", "class"],
      ["letsencrypt.plugins", "class"],
    ],
  },
  {
    programs: ["Scrapy"],
    docs: "https://docs.scrapy.org/en/latest/topics/commands.html",
    groups: [["scrapy.commands", "class"]],
  },
  {
    programs: ["AiiDA"],
    docs: "https://aiida.readthedocs.io/",
    groups: [
      ["aiida.calculations", "class"],
      ["aiida.parsers", "class"],
      ["aiida.schedulers", "class"],
      ["aiida.transports", "class"],
      ["aiida.workflows", "class or function"],
      ["aiida.data", "class"],
      ["aiida.groups", "class"],
      ["aiida.storage", "class"],
      ["aiida.tools.dbimporters", "class"],
    ],
  },
  {
    programs: ["Buildbot"],
    docs: "https://docs.buildbot.net/",
    groups: [
      ["buildbot.worker", "class"],
      ["buildbot.www", "object"],
    ],
  },
  {
    programs: ["glue"],
    docs: "https://docs.glueviz.org/",
    groups: [["glue.plugins", "function"]],
  },
  {
    programs: ["devpi"],
    docs: "https://devpi.net/docs/",
    groups: [
      ["devpi_client", "module or object", "first"],
      ["devpi_server", "module or object", "first"],
      ["devpi_web", "module or object", "first"],
    ],
  },
  {
    programs: ["PyScaffold"],
    docs: "https://pyscaffold.org/",
    groups: [["pyscaffold.cli", "class"]],
  },
  {
    programs: ["cliff"],
    docs: "https://docs.openstack.org/cliff/latest/",
    groups: [
      ["cliff.formatter.list", "class"],
      ["cliff.formatter.show", "class"],
      ["cliff.formatter.completion", "class"],
    ],
  },
  {
    programs: ["keystoneauth"],
    docs: "https://docs.openstack.org/keystoneauth/latest/",
    groups: [["keystoneauth1.plugin", "class"]],
  },
  {
    programs: ["oslo.config"],
    docs: "https://docs.openstack.org/oslo.config/latest/",
    groups: [
      ["oslo.config.opts", "function"],
      ["oslo.config.opts.defaults", "function"],
      ["oslo.config.driver", "class"],
    ],
  },
  {
    programs: ["Molecule"],
    docs: "https://ansible.readthedocs.io/projects/molecule/",
    groups: [
      ["molecule.driver", "class", "first"],
      ["molecule.verifier", "class", "first"],
    ],
  },
  {
    programs: ["zc.buildout"],
    docs: "https://www.buildout.org/",
    groups: [
      ["zc.buildout.extension", "function"],
      ["zc.buildout.unloadextension", "function"],
      ["zc.buildout", "class"],
      ["zc.buildout.uninstall", "function"],
    ],
  },
  {
    programs: ["nose"],
    docs: "https://nose.readthedocs.io/",
    groups: [["nose.plugins.0.10", "class"]],
  },
  {
    programs: ["OctoPrint"],
    docs: "https://docs.octoprint.org/",
    groups: [["octoprint.plugin", "module"]],
  },
  {
    programs: ["CKAN"],
    docs: "https://docs.ckan.org/",
    groups: [
      ["ckan.plugins", "class"],
      ["ckan.test_plugins", "class"],
    ],
  },
  {
    programs: ["stevedore"],
    docs: "https://docs.openstack.org/stevedore/latest/",
    groups: [["stevedore.example.formatter", "class"]],
  },
  {
    programs: ["Altair"],
    docs: "https://altair-viz.github.io/",
    groups: [
      [
        "altair.vegalite.v6.renderer",
        "function",
        null,
        "https://altair-viz.github.io/user_guide/display_frontends.html",
      ],
      ["altair.vegalite.v6.theme", "function"],
      ["altair.vegalite.v6.data_transformer", "function"],
    ],
  },
  {
    programs: ["PyTorch Lightning"],
    docs: "https://lightning.ai/docs/pytorch/stable/extensions/entry_points.html",
    groups: [["lightning.pytorch.callbacks_factory", "function"]],
  },
  {
    programs: ["Apache Airflow"],
    docs: "https://airflow.apache.org/docs/apache-airflow-providers/howto/create-custom-providers.html",
    groups: [
      ["apache_airflow_provider", "function"],
      ["airflow.plugins", "class", "all"],
    ],
  },
  {
    programs: ["vLLM"],
    docs: "https://docs.vllm.ai/",
    groups: [["vllm.general_plugins", "function"]],
  },
  {
    programs: ["MLflow"],
    docs: "https://mlflow.org/docs/latest/plugins.html",
    groups: [
      ["mlflow.app", "class or object"],
      ["mlflow.model_evaluator", "class or object"],
      ["mlflow.default_experiment_provider", "class or object"],
      ["mlflow.run_context_provider", "class or object"],
      ["mlflow.request_header_provider", "class or object"],
      ["mlflow.gateway.providers", "class or object"],
      ["mlflow.artifact_repository", "function or class", "last"],
      ["mlflow.tracking_store", "function or class", "last"],
      ["mlflow.model_registry_store", "function or class", "last"],
      ["mlflow.project_backend", "function or class", "first"],
      ["mlflow.deployments", "module", "last"],
      ["mlflow.dataset_source", "class", "all"],
      ["mlflow.dataset_constructor", "function", "last"],
      ["mlflow.request_auth_provider", "class", "all"],
    ],
  },
  {
    programs: ["Apache Superset"],
    docs: "https://superset.apache.org/",
    groups: [["superset.db_engine_specs", "class"]],
  },
  {
    programs: ["Mopidy"],
    docs: "https://docs.mopidy.com/stable/extensiondev/",
    groups: [["mopidy.ext", "class", "all"]],
  },
  {
    programs: ["flake8-import-order"],
    docs: "https://github.com/PyCQA/flake8-import-order",
    groups: [["flake8_import_order.styles", "class", "first"]],
  },
  {
    programs: ["Trac"],
    docs: "https://trac.edgewall.org/wiki/TracDev/PluginDevelopment",
    groups: [["trac.plugins", "module or object", "all"]],
  },
  {
    programs: ["Tutor"],
    docs: "https://docs.tutor.edly.io/",
    groups: [["tutor.plugin.v1", "module", "all"]],
  },
  {
    programs: ["nbdev"],
    purpose: "an index of a library's symbols",
    docs: "https://nbdev.fast.ai/",
    groups: [["nbdev", "object", "last"]],
  },
  {
    programs: ["Girder"],
    docs: "https://girder.readthedocs.io/",
    groups: [["girder.plugin", "class", "last"]],
  },
  {
    programs: ["PennyLane"],
    docs: "https://docs.pennylane.ai/",
    groups: [
      ["pennylane.plugins", "class", "last"],
      ["pennylane.io", "function", "last"],
    ],
  },
  {
    programs: ["fedora-messaging"],
    docs: "https://fedora-messaging.readthedocs.io/",
    groups: [["fedora.messages", "class", "last"]],
  },
  {
    programs: ["OpenVoiceOS"],
    docs: "https://openvoiceos.github.io/ovos-technical-manual/",
    groups: [
      ["ovos.plugin.skill", "class"],
      ["opm.skill", "class"],
    ],
  },
  {
    programs: ["colcon"],
    docs: "https://colcon.readthedocs.io/",
    groups: [
      ["colcon_core.argument_parser", "class", "last"],
      ["colcon_core.environment", "class", "last"],
      ["colcon_core.event_handler", "class", "last"],
      ["colcon_core.executor", "class", "last"],
      ["colcon_core.extension_point", "class", "last"],
      ["colcon_core.output_style", "class", "last"],
      ["colcon_core.package_augmentation", "class", "last"],
      ["colcon_core.package_discovery", "class", "last"],
      ["colcon_core.package_identification", "class", "last"],
      ["colcon_core.package_selection", "class", "last"],
      ["colcon_core.shell", "class", "last"],
      ["colcon_core.task.build", "class", "last"],
      ["colcon_core.task.test", "class", "last"],
      ["colcon_core.verb", "class", "last"],
      ["colcon_core.environment_variable", "object", "last"],
    ],
  },
  {
    programs: ["Invenio-I18N"],
    purpose: "directories of translations",
    docs: "https://invenio-i18n.readthedocs.io/",
    groups: [["invenio_i18n.translations", "package", "all"]],
  },
];
