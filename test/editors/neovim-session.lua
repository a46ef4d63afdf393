-- Runs inside a headless Neovim that has loaded editors/neovim/docker-wiki.lua. Opens the file of $DOCKER_WIKI_FILE, asks
-- what an editor asks, and writes the answers as JSON to $DOCKER_WIKI_ANSWERS.

local patience = 60000
local answers = {}

local function ask(method, params)
  local replies = vim.lsp.buf_request_sync(0, method, params, patience) or {}
  for _, reply in pairs(replies) do
    if reply.error then error(vim.inspect(reply.error)) end
    return reply.result
  end
  error('no answer to ' .. method)
end

local function problems()
  local codes = {}
  for _, problem in ipairs(vim.diagnostic.get(0)) do
    table.insert(codes, { code = problem.code, line = problem.lnum, source = problem.source })
  end
  return codes
end

local function session()
  vim.cmd('edit ' .. vim.fn.fnameescape(os.getenv('DOCKER_WIKI_FILE')))
  vim.wait(patience, function() return #vim.diagnostic.get(0) > 0 end, 50)
  answers.problems = problems()

  vim.api.nvim_win_set_cursor(0, { 2, 2 })
  local hover = ask('textDocument/hover', vim.lsp.util.make_position_params(0, 'utf-16'))
  answers.hover = hover.contents

  local params = vim.lsp.util.make_range_params(0, 'utf-16')
  params.context = { diagnostics = {}, only = { 'quickfix' } }
  answers.actions = {}
  for _, action in ipairs(ask('textDocument/codeAction', params)) do
    table.insert(answers.actions, action.title)
    if action.isPreferred and action.edit then
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
      vim.wait(patience, function() return #vim.diagnostic.get(0) ~= #answers.problems end, 50)
    end
  end
  answers.text = vim.api.nvim_buf_get_lines(0, 0, -1, false)

  answers.problemsAfterwards = #problems()
end

local fine, problem = pcall(session)
if not fine then answers.error = tostring(problem) end
local file = io.open(os.getenv('DOCKER_WIKI_ANSWERS'), 'w')
file:write(vim.fn.json_encode(answers))
file:close()
vim.cmd('qall!')
