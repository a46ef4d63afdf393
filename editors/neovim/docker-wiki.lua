-- Docker Wiki in Neovim 0.7 and later: put this file into ~/.config/nvim/plugin/.

local patterns = {
  'Dockerfile', 'Dockerfile.*', '*.dockerfile', 'Containerfile', 'Containerfile.*',
  'compose.yaml', 'compose.yml', 'compose.*.yaml', 'compose.*.yml',
  'docker-compose*.yaml', 'docker-compose*.yml',
  '.dockerignore', '*.dockerignore',
}

local function language_id(buffer)
  local name = vim.api.nvim_buf_get_name(buffer)
  if name:match('%.dockerignore$') then return 'dockerignore' end
  return name:match('%.ya?ml$') and 'dockercompose' or 'dockerfile'
end

local function root_of(buffer)
  local folder = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':p:h')
  local git = vim.fn.finddir('.git', folder .. ';')
  return git ~= '' and vim.fn.fnamemodify(git, ':p:h:h') or folder
end

local clients = {} -- by root, for versions without vim.lsp.start

vim.api.nvim_create_autocmd({ 'BufReadPost', 'BufNewFile' }, {
  pattern = patterns,
  callback = function(event)
    local root = root_of(event.buf)
    local config = {
      name = 'docker-wiki',
      cmd = { 'docker-wiki-language-server', '--stdio' },
      root_dir = root,
      get_language_id = language_id,
    }
    if vim.lsp.start then
      vim.lsp.start(config, { bufnr = event.buf })
      return
    end
    clients[root] = clients[root] or vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(event.buf, clients[root])
  end,
})
